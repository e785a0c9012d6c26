void main() throws Exception {
    IO.println(new javax.script.ScriptEngineManager().getEngineFactories()); // REFUSED ScriptEngineManager
}
