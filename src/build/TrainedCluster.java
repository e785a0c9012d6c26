// Starts a member of a cluster and a client, and uses both once: what is loaded for that is what the archive of Hazelcast's classes holds.
import com.hazelcast.client.HazelcastClient;
import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;

void main() {
    System.setProperty("hazelcast.logging.type", "none");
    String cluster = "training " + UUID.randomUUID();
    Config config = new Config().setClusterName(cluster);
    config.setProperty("hazelcast.phone.home.enabled", "false").setProperty("hazelcast.socket.bind.any", "false");
    var network = config.getNetworkConfig();
    network.getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    network.getJoin().getAutoDetectionConfig().setEnabled(false);
    network.getJoin().getMulticastConfig().setEnabled(false);
    network.getJoin().getTcpIpConfig().setEnabled(true);
    HazelcastInstance member = Hazelcast.newHazelcastInstance(config);
    var known = new ClientConfig().setClusterName(cluster);
    known.getNetworkConfig().addAddress("127.0.0.1:" + member.getCluster().getLocalMember().getAddress().getPort());
    HazelcastInstance client = HazelcastClient.newHazelcastClient(known);
    for (HazelcastInstance each : List.of(member, client)) {
        each.getQueue("tasks").add(1);
        var both = each.newTransactionContext();
        both.beginTransaction();
        both.getQueue("results").offer(both.getQueue("tasks").poll());
        both.commitTransaction();
        each.getMap("now").put("A", each.getQueue("results").size());
    }
    client.getLifecycleService().terminate();
    member.getLifecycleService().terminate();
}
