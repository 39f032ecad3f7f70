package ibrik.machine.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.machine.device.IntervalTimer;
import ibrik.machine.device.LocalApicRegister;
import org.junit.jupiter.api.Test;

/// The layouts of registers: each whole value was put together by hand from the figures of the manuals.
class RegistersTest {
    @Test
    void controlRegistersAsTheFiguresHaveThem() {
        assertEquals(
                0xE001_002FL,
                Cr0.PROTECTED_MODE
                        + Cr0.MONITOR_COPROCESSOR
                        + Cr0.EMULATION
                        + Cr0.TASK_SWITCHED
                        + Cr0.NUMERIC_ERROR
                        + Cr0.WRITE_PROTECT
                        + Cr0.NOT_WRITE_THROUGH
                        + Cr0.CACHE_DISABLE
                        + Cr0.PAGING);
        assertEquals(
                0x0004_06A0L,
                Cr4.PHYSICAL_ADDRESS_EXTENSION + Cr4.PAGE_GLOBAL + Cr4.FXSAVE + Cr4.SIMD_EXCEPTIONS + Cr4.XSAVE);
        assertEquals(0x900, Efer.LONG_MODE_ENABLE + Efer.NO_EXECUTE_ENABLE);
        assertEquals(7, Xcr0.X87 + Xcr0.SSE + Xcr0.AVX);
    }

    /// SDM Vol. 1, "MXCSR Control and Status Register": 0x1F80 is the value after a reset.
    @Test
    void allExceptionsMaskedIsWhatAResetLeaves() {
        assertEquals(
                0x1F80,
                Mxcsr.INVALID_MASKED
                        + Mxcsr.DENORMAL_MASKED
                        + Mxcsr.DIVIDE_BY_ZERO_MASKED
                        + Mxcsr.OVERFLOW_MASKED
                        + Mxcsr.UNDERFLOW_MASKED
                        + Mxcsr.PRECISION_MASKED);
    }

    /// 0xFEE00900: base at reset, enabled, and the bootstrap processor.
    @Test
    void theApicIsWhereAResetPutsIt() {
        ApicBase base = new ApicBase(0xFEE0_0900L);
        assertEquals(0xFEE0_0000L, base.address());
        assertTrue(base.isEnabled());
        assertFalse(new ApicBase(0xFEE0_0100L).isEnabled());
        assertEquals(base, new ApicBase(0xFEE0_0100L).enabled());
        assertEquals(0x000F_FFFF_FFFF_F000L, new ApicBase(-1).address());
    }

    /// SDM Vol. 3A, table "Memory Type of PAT Entries Following a Power-up or Reset": WB, WT, UC-, UC, twice.
    @Test
    void memoryTypesAreBytes() {
        PageAttributes atReset = new PageAttributes(0x0007_0406_0007_0406L);
        int[] types = {
            PageAttributes.WRITE_BACK, PageAttributes.WRITE_THROUGH, PageAttributes.UNCACHED, PageAttributes.UNCACHEABLE
        };
        for (int entry = 0; entry < 8; entry++) {
            assertEquals(types[entry % 4], atReset.type(entry));
            assertEquals(
                    PageAttributes.WRITE_COMBINING,
                    atReset.withType(entry, PageAttributes.WRITE_COMBINING).type(entry));
            assertEquals(
                    atReset,
                    atReset.withType(entry, PageAttributes.WRITE_COMBINING).withType(entry, types[entry % 4]));
        }
    }

    @Test
    void aPageFaultSaysWhatWasTried() {
        assertTrue(new PageFaultCode(0b00001).isForbidden());
        assertTrue(new PageFaultCode(0b00010).isWrite());
        assertTrue(new PageFaultCode(0b10000).isFetch());
        PageFaultCode others = new PageFaultCode(0b01100);
        assertFalse(others.isForbidden() || others.isWrite() || others.isFetch());
    }

    @Test
    void devicesAreToldWhatTheirDataSheetsSay() {
        assertEquals(0xB0, IntervalTimer.CHANNEL_2_ONE_SHOT);
        assertEquals(2386, IntervalTimer.lowByte(2386) | IntervalTimer.highByte(2386) << 8);
        assertEquals(0x100, LocalApicRegister.SOFTWARE_ENABLE);
        assertEquals(0x1_0000, LocalApicRegister.MASKED);
        assertEquals(0xB, LocalApicRegister.DIVIDE_BY_ONE);
    }
}
