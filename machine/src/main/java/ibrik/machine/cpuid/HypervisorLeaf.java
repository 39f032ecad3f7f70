package ibrik.machine.cpuid;

import ibrik.machine.instruction.Cpuid;

/// Leaves from 0x40000000: what a hypervisor says, if [Features#isUnderHypervisor]. Source: Linux 6.6,
/// Documentation/virt/kvm/x86/cpuid.rst; frequencies: VMware, "Mechanisms to determine if software is running in a
/// VMware virtual machine", as QEMU and KVM have them too.
public final class HypervisorLeaf {
    /// First words of the signature in EBX: "TCGT" of QEMU without KVM, and "KVMK".
    public static final int TCG = 0x5447_4354;
    public static final int KVM = 0x4B4D_564B;

    private static final int SIGNATURE = 0x4000_0000;
    private static final int FREQUENCIES = 0x4000_0010;

    private HypervisorLeaf() {}

    public static int signature() {
        return Cpuid.ebx(SIGNATURE, 0);
    }

    public static boolean hasFrequencies() {
        return Cpuid.eax(SIGNATURE, 0) >= FREQUENCIES;
    }

    /// Of the time-stamp counter.
    public static int kilohertz() {
        return Cpuid.eax(FREQUENCIES, 0);
    }
}
