package ibrik.machine.instruction;

import ibrik.vocabulary.mark.Assembly;
import ibrik.vocabulary.mark.UsesMagic;

/// Model-specific registers. Source of the numbers: Intel SDM Vol. 4 (2023), "Model-Specific Registers".
@UsesMagic("machine instructions")
public final class ModelSpecificRegister {
    public static final int LOCAL_APIC_BASE = 0x1B;
    public static final int PAGE_ATTRIBUTE_TABLE = 0x277;

    private ModelSpecificRegister() {}

    @Assembly(value = "rdmsr; shlq $$32, %rdx; orq %rdx, %rax", constraints = "={ax},{cx},~{rdx},~{flags}")
    public static native long read(int index);

    @Assembly(
            value = "movl ${1:k}, %eax; movq $1, %rdx; shrq $$32, %rdx; wrmsr",
            constraints = "{cx},r,~{rax},~{rdx},~{memory},~{flags}")
    public static native void write(int index, long value);
}
