package ibrik.machine.instruction;

import ibrik.vocabulary.mark.Assembly;
import ibrik.vocabulary.mark.UsesMagic;

/// What the processor says of itself. Source: Intel SDM Vol. 2A (2023), "CPUID"; hypervisor leaves: Linux,
/// Documentation/virt/kvm/x86/cpuid.rst.
@UsesMagic("machine instructions")
public final class Cpuid {
    public static final int HIGHEST_LEAF = 0;
    public static final int FEATURES = 1;
    public static final int TIME_STAMP_COUNTER = 0x15;
    public static final int HYPERVISOR = 0x4000_0000;
    public static final int HYPERVISOR_FREQUENCIES = 0x4000_0010;
    public static final int HIGHEST_EXTENDED_LEAF = 0x8000_0000;
    public static final int EXTENDED_FEATURES = 0x8000_0001;

    /// Leaf 1, ECX: RDRAND.
    public static final int RANDOM = 1 << 30;
    /// Leaf 1, ECX: a hypervisor is present and has leaves of its own.
    public static final int UNDER_HYPERVISOR = 1 << 31;
    /// Leaf 1, EDX: the page attribute table.
    public static final int PAGE_ATTRIBUTE_TABLE = 1 << 16;
    /// Leaf 0x80000001, EDX: 1 GiB pages.
    public static final int GIBIBYTE_PAGES = 1 << 26;

    private Cpuid() {}

    @Assembly(
            value = "movl ${1:k}, %eax; movl ${2:k}, %ecx; cpuid",
            constraints = "=&{ax},r,r,~{rbx},~{rcx},~{rdx},~{flags}")
    public static native int eax(int leaf, int subleaf);

    @Assembly(
            value = "movl ${1:k}, %eax; movl ${2:k}, %ecx; cpuid",
            constraints = "=&{bx},r,r,~{rax},~{rcx},~{rdx},~{flags}")
    public static native int ebx(int leaf, int subleaf);

    @Assembly(
            value = "movl ${1:k}, %eax; movl ${2:k}, %ecx; cpuid",
            constraints = "=&{cx},r,r,~{rax},~{rbx},~{rdx},~{flags}")
    public static native int ecx(int leaf, int subleaf);

    @Assembly(
            value = "movl ${1:k}, %eax; movl ${2:k}, %ecx; cpuid",
            constraints = "=&{dx},r,r,~{rax},~{rbx},~{rcx},~{flags}")
    public static native int edx(int leaf, int subleaf);
}
