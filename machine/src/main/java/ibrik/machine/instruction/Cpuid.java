package ibrik.machine.instruction;

import ibrik.vocabulary.mark.Assembly;
import ibrik.vocabulary.mark.UsesMagic;

/// What the processor says of itself; [ibrik.machine.cpuid] knows what the answers mean.
/// Source: Intel SDM Vol. 2A (2023), "CPUID".
@UsesMagic("machine instructions")
public final class Cpuid {
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
