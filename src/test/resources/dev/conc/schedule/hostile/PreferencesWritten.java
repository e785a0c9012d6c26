void main() throws Exception {
    java.util.prefs.Preferences.userRoot().put("hostile", "here"); // REFUSED Preferences
}
