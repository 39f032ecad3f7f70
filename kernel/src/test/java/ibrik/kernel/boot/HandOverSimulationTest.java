package ibrik.kernel.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.kernel.console.HostPlatform;
import ibrik.kernel.memory.layout.AddressSpace;
import ibrik.kernel.memory.layout.MemoryMap;
import ibrik.kernel.memory.layout.RegionList;
import ibrik.runtime.platform.Platform;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.SimulatedMemory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandOverSimulationTest {
    private static final Address BASE = new Address(AddressSpace.LINEAR);
    private static final Address RECORD = BASE.plus(0x100);
    private static final int MESSAGE = 0x200;

    @BeforeEach
    void memory() {
        Platform.install(new HostPlatform());
        SimulatedMemory.install(BASE, 0x2000);
        Memory.storeInt(RECORD.plus(4), MESSAGE);
    }

    private static void word(int at, long value) {
        Memory.storeLong(BASE.plus(at), value);
    }

    private static void half(int at, int value) {
        Memory.storeInt(BASE.plus(at), value);
    }

    @Test
    void readsPvh() {
        Memory.storeInt(RECORD, 1);
        half(MESSAGE, 0x336EC578);
        half(MESSAGE + 12, 1);
        word(MESSAGE + 16, 0x600);
        word(MESSAGE + 24, 0x700);
        word(MESSAGE + 40, 0x800);
        half(MESSAGE + 48, 3);
        word(0x600, 0x30_0000);
        word(0x608, 0x1001);
        word(0x800, 0x10_0000);
        word(0x808, 0x70_0000);
        half(0x810, 1);
        word(0x818, 0x1_0000_0000L);
        word(0x820, 0x1_0000_0000L);
        half(0x828, 1);
        Memory.storeByte(BASE.plus(0x700), (byte) 'x');
        check(HandOver.at(RECORD));
    }

    @Test
    void readsMultiboot() {
        Memory.storeInt(RECORD, 2);
        int at = MESSAGE + 8;
        half(at, 1);
        half(at + 4, 10);
        Memory.storeByte(BASE.plus(at + 8), (byte) 'x');
        at += 16;
        half(at, 3);
        half(at + 4, 17);
        half(at + 8, 0x30_0000);
        half(at + 12, 0x30_1001);
        at += 24;
        half(at, 6);
        half(at + 4, 16 + 48);
        half(at + 8, 24);
        word(at + 16, 0x10_0000);
        word(at + 24, 0x70_0000);
        half(at + 32, 1);
        word(at + 40, 0x1_0000_0000L);
        word(at + 48, 0x1_0000_0000L);
        half(at + 56, 1);
        half(at + 64, 0);
        half(at + 68, 8);
        check(HandOver.at(RECORD));
    }

    private static void check(HandOver message) {
        assertEquals('x', Memory.loadByte(message.commandLine()));
        MemoryMap map = new MemoryMap();
        message.describe(map);
        RegionList usable = map.settle();
        assertEquals(3, usable.count());
        assertEquals(0x10_0000, usable.start(0));
        assertEquals(0x30_0000, usable.end(0));
        assertEquals(0x30_2000, usable.start(1));
        assertEquals(0x80_0000, usable.end(1));
        assertEquals(0x2_0000_0000L, usable.end(2));
    }

    @Test
    void aWrongMagicNumberPanics() {
        Memory.storeInt(RECORD, 1);
        assertThrows(HostPlatform.Panicked.class, () -> HandOver.at(RECORD));
    }

    @Test
    void noCommandLineIsNone() {
        Memory.storeInt(RECORD, 1);
        half(MESSAGE, 0x336EC578);
        assertTrue(HandOver.at(RECORD).commandLine().isNone());
        Memory.storeInt(RECORD, 2);
        half(MESSAGE + 8, 0);
        assertTrue(HandOver.at(RECORD).commandLine().isNone());
    }
}
