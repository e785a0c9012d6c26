void main() {
    ProcessHandle.current().parent().ifPresent(ProcessHandle::destroy); // REFUSED ProcessHandle.current
}
