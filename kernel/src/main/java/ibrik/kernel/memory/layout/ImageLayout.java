package ibrik.kernel.memory.layout;

import ibrik.vocabulary.layout.StackLayout;
import ibrik.vocabulary.mark.Symbol;
import ibrik.vocabulary.mark.Uninterruptible;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;

/// Where the parts of the image begin and end, in this order: symbols of the compiler's `metal.ld`, all multiples of
/// 4 KiB but the end of the code. Code, constants and data begin at multiples of 2 MiB.
///
/// The zeroed end of the data holds pieces of a guard page and a stack each: the boot stack, then the interrupt stacks.
@UsesMagic("names linker symbols of the image")
public final class ImageLayout {
    /// Guard pages of the image: below the boot stack and each interrupt stack.
    public static final int GUARDS = 7;

    public static final long STACK_BYTES = StackLayout.KERNEL_STACK_BYTES;

    private ImageLayout() {}

    /// Entry code and early page tables, linked at their physical address; useless once the boot has come to Java.
    @Symbol("__boot_start")
    public static native Address bootStart();

    @Symbol("__boot_end")
    public static native Address bootEnd();

    @Symbol("__text_start")
    public static native Address codeStart();

    @Symbol("__text_end")
    public static native Address codeEnd();

    @Symbol("__constants_start")
    public static native Address constantsStart();

    @Symbol("__constants_end")
    public static native Address constantsEnd();

    @Symbol("__data_start")
    public static native Address dataStart();

    /// Read-only again from here on.
    @Symbol("__tables_start")
    public static native Address tablesStart();

    @Symbol("__image_end")
    public static native Address imageEnd();

    @Symbol("ibrik_guarded_stacks")
    private static native Address guardedStacks();

    /// The guard page with this number, ascending.
    @Uninterruptible("asked by page faults")
    public static Address guard(int number) {
        return guardedStacks().plus(number * (AddressSpace.PAGE + STACK_BYTES));
    }

    /// True in a guard page.
    @Uninterruptible("asked by page faults")
    public static boolean isGuard(Address address) {
        for (int number = 0; number < GUARDS; number++) {
            if (address.alignedDown(AddressSpace.PAGE).isSame(guard(number))) {
                return true;
            }
        }
        return false;
    }

    /// First stack pointer of the stack above that guard.
    public static Address stackTop(int number) {
        return guard(number + 1);
    }
}
