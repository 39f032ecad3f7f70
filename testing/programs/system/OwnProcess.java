/// The handle of the program itself.
class OwnProcess {
    public static void main(String[] arguments) {
        ProcessHandle self = ProcessHandle.current();
        System.out.println(self.pid() > 0);
        System.out.println(self.isAlive() + " " + self.supportsNormalTermination());
        System.out.println(self.equals(ProcessHandle.of(self.pid()).orElseThrow()) + " " + self.compareTo(self));
        System.out.println(ProcessHandle.of(Integer.MAX_VALUE).isPresent());
        System.out.println(self.children().count());
        System.out.println(ProcessHandle.allProcesses().anyMatch(self::equals));
        try {
            self.destroy();
        } catch (IllegalStateException refused) {
            System.out.println(refused.getMessage());
        }
        try {
            self.onExit();
        } catch (IllegalStateException refused) {
            System.out.println(refused.getMessage());
        }
        System.out.println(self.info() != null);
    }
}
