package dev.conc.lesson;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A name server on this machine that knows one address, 192.0.2.7 of www.python.org, and one mail exchanger, that of python.org. */
final class LoopbackDns implements AutoCloseable {
    private final DatagramSocket socket;

    private LoopbackDns(DatagramSocket socket) {
        this.socket = socket;
    }

    static LoopbackDns start() throws IOException {
        LoopbackDns server = silent();
        Thread.startVirtualThread(server::serve);
        return server;
    }

    /** One that takes questions and answers none. */
    static LoopbackDns silent() throws IOException {
        return new LoopbackDns(new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
    }

    String port() {
        return Integer.toString(socket.getLocalPort());
    }

    private void serve() {
        byte[] buffer = new byte[4096];
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                byte[] answer = answer(new Message(Arrays.copyOf(buffer, packet.getLength()))).toWire();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (SocketException e) {
            // Closed: the test is over.
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Message answer(Message query) throws IOException {
        Record question = query.getQuestion();
        Message answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setFlag(Flags.RA);
        answer.addRecord(question, Section.QUESTION);
        Name name = question.getName();
        switch (name.toString(true)) {
            case "www.python.org" -> {
                if (question.getType() == Type.A) {
                    InetAddress address = InetAddress.getByAddress(new byte[]{(byte) 192, 0, 2, 7});
                    answer.addRecord(new ARecord(name, DClass.IN, 60, address), Section.ANSWER);
                }
            }
            case "python.org" -> {
                if (question.getType() == Type.MX) {
                    answer.addRecord(new MXRecord(name, DClass.IN, 60, 50, Name.fromString("mail.python.org.")), Section.ANSWER);
                }
            }
            default -> answer.getHeader().setRcode(Rcode.NXDOMAIN);
        }
        return answer;
    }

    @Override
    public void close() {
        socket.close();
    }
}
