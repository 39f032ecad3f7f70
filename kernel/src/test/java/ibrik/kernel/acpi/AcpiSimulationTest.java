package ibrik.kernel.acpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;
import ibrik.vocabulary.raw.SimulatedMemory;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tables as QEMU's firmware lays them down, whole and damaged: what lies outside the memory fails the test.
class AcpiSimulationTest {
    private static final Address ORIGIN = new Address(0x7000_0000_0000L);
    private static final int END = 1 << 20;
    private static final int POINTER = 0xF_0000;
    private static final int LIST = 0x1_0000;
    private static final int FIXED = 0x2_0000;
    private static final int INTERRUPTS = 0x3_0000;
    private static final int DEFINITIONS = 0x4_0000;
    private static final int FIXED_BYTES = 276;
    private static final int[] TABLES = {POINTER, LIST, FIXED, INTERRUPTS, DEFINITIONS};
    /// More than each table has.
    private static final int ROOM = 512;

    private final Acpi acpi = new Acpi();

    @BeforeEach
    void install() {
        SimulatedMemory.install(ORIGIN, END);
    }

    private static void text(int place, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int index = 0; index < bytes.length; index++) {
            Memory.storeByte(ORIGIN.plus(place + index), bytes[index]);
        }
    }

    private static void putByte(int place, int value) {
        Memory.storeByte(ORIGIN.plus(place), (byte) value);
    }

    private static void putInt(int place, int value) {
        Memory.storeInt(ORIGIN.plus(place), value);
    }

    private static void seal(int table, int bytes, int checksum) {
        putByte(table + checksum, 0);
        int sum = 0;
        for (int index = 0; index < bytes; index++) {
            sum += Memory.loadByte(ORIGIN.plus(table + index));
        }
        putByte(table + checksum, -sum);
    }

    private static void table(int place, String signature, int bytes) {
        text(place, signature);
        putInt(place + 4, bytes);
        seal(place, bytes, 9);
    }

    private static void pointer(int place) {
        text(place, "RSD PTR ");
        putInt(place + 16, LIST);
        seal(place, 20, 8);
    }

    private static void list() {
        putInt(LIST + 36, INTERRUPTS);
        putInt(LIST + 40, FIXED);
        table(LIST, "RSDT", 44);
    }

    /// A pc: ports, line 9 high and level, `\_S5` with two numbers.
    private static void pc() {
        pointer(POINTER);
        list();
        putInt(FIXED + 40, DEFINITIONS);
        putByte(FIXED + 46, 9);
        putInt(FIXED + 48, 0xB2);
        putByte(FIXED + 52, 0xF1);
        putInt(FIXED + 56, 0x600);
        putInt(FIXED + 64, 0x604);
        putByte(FIXED + 88, 4);
        putInt(FIXED + 112, 1 << 10);
        text(FIXED + 116, "\001\010\000\001");
        putInt(FIXED + 120, 0xCF9);
        putByte(FIXED + 128, 0xF);
        table(FIXED, "FACP", FIXED_BYTES);
        text(INTERRUPTS + 44, "\001\014" + "\000".repeat(10) + "\002\012\000\011\011\000\000\000\r\000");
        table(INTERRUPTS, "APIC", 66);
        text(DEFINITIONS + 40, "\010_S5_\022\010\004\n\005\001\000\000");
        table(DEFINITIONS, "DSDT", 60);
    }

    /// A machine with reduced hardware and QEMU's event device.
    private static void microvm() {
        pointer(POINTER);
        list();
        putInt(FIXED + 40, DEFINITIONS);
        putInt(FIXED + 112, 1 << 20 | 1 << 10);
        putInt(FIXED + 120, 0xFEA0_0202);
        putByte(FIXED + 128, 0x42);
        putInt(FIXED + 244 + 4, 0xFEA0_0200);
        table(FIXED, "FACP", FIXED_BYTES);
        text(
                DEFINITIONS + 50,
                "ACPI0013\000\010_CRS\021\016\n\013\211\006\000\003\001\011\000\000\000y\000"
                        + "[\200EREG\000\014\000\000\240\376\n\004");
        text(DEFINITIONS + 120, "\010\\_S5_\022\006\004\n\005\000\000\000");
        table(DEFINITIONS, "DSDT", 140);
    }

    private void read(long named) {
        acpi.read(ORIGIN, END, named);
        acpi.readOffTypes();
    }

    @Test
    void aPcHasItsButtonAtPorts() {
        pc();
        read(POINTER);
        assertTrue(acpi.hasButton());
        assertEquals(0, acpi.eventWord());
        assertEquals(0x600, acpi.fixed().events);
        assertEquals(0x602, acpi.fixed().events + acpi.fixed().eventBytes / 2);
        assertEquals(0x604, acpi.fixed().control);
        assertEquals(0xB2, acpi.fixed().commandPort);
        assertEquals(0xF1, acpi.fixed().enableCommand);
        assertEquals(9, acpi.line().number);
        assertTrue(acpi.line().isLevel);
        assertFalse(acpi.line().isLow);
        assertEquals(5 | 1 << 8, acpi.offTypes());
        assertTrue(acpi.fixed().reset.isThere && acpi.fixed().reset.isPort);
        assertEquals(0xCF9, acpi.fixed().reset.address);
        assertEquals(0xF, acpi.fixed().resetValue);
        assertFalse(acpi.fixed().sleep.isThere);
    }

    @Test
    void withoutAnOverrideTheLineIsLowAndLevel() {
        pc();
        putInt(INTERRUPTS + 4, 44);
        seal(INTERRUPTS, 44, 9);
        read(POINTER);
        assertEquals(9, acpi.line().number);
        assertTrue(acpi.line().isLevel && acpi.line().isLow);
    }

    @Test
    void reducedHardwareHasAnEventDevice() {
        microvm();
        read(POINTER);
        assertTrue(acpi.hasButton());
        assertEquals(0xFEA0_0000L, acpi.eventWord());
        assertEquals(9, acpi.line().number);
        assertFalse(acpi.line().isLevel || acpi.line().isLow);
        assertEquals(0xFEA0_0200L, acpi.fixed().sleep.address);
        assertFalse(acpi.fixed().sleep.isPort);
        assertEquals(5, acpi.offTypes());
        assertEquals(0xFEA0_0202L, acpi.fixed().reset.address);
    }

    @Test
    void thePointerIsFoundWhereFirmwarePutsIt() {
        pc();
        read(0);
        assertTrue(acpi.hasButton());
    }

    @Test
    void thePointerIsFoundInTheDataArea() {
        pc();
        text(POINTER, "NOTHING ");
        Memory.storeShort(ORIGIN.plus(0x40E), (short) 0x9FC0);
        pointer(0x9_FC10);
        read(0);
        assertTrue(acpi.hasButton());
    }

    @Test
    void theLongListComesFirst() {
        pc();
        putByte(POINTER + 15, 2);
        putInt(POINTER + 16, 0);
        putInt(POINTER + 20, 36);
        putInt(POINTER + 24, 0x5_0000);
        seal(POINTER, 20, 8);
        seal(POINTER, 36, 32);
        putInt(0x5_0000 + 36, FIXED);
        table(0x5_0000, "XSDT", 44);
        read(POINTER);
        assertEquals(0x600, acpi.fixed().events);
    }

    @Test
    void withoutTablesThereIsNothing() {
        read(0);
        assertFalse(acpi.hasButton());
        assertEquals(-1, acpi.offTypes());
    }

    /// Types 0 and 9, enabled or not, one twice; 300 can be told to an x2APIC alone.
    @Test
    void coresAreThoseThatCanBeTold() {
        for (boolean isLong : new boolean[] {false, true}) {
            pc();
            text(
                    INTERRUPTS + 44,
                    "\000\010\000\000\001\000\000\000\000\010\001\002\000\000\000\000\000\010\002\004\001\000\000\000"
                            + "\011\020\000\000\004\000\000\000\001\000\000\000\000\000\000\000"
                            + "\011\020\000\000\054\001\000\000\001\000\000\000\000\000\000\000");
            table(INTERRUPTS, "APIC", 44 + 3 * 8 + 2 * 16);
            Acpi wanted = new Acpi();
            if (isLong) {
                wanted.processors().allowLongIdentities();
            }
            wanted.read(ORIGIN, END, POINTER);
            assertEquals(isLong ? 3 : 2, wanted.processors().count());
            assertEquals(0, wanted.processors().identity(0));
            assertEquals(4, wanted.processors().identity(1));
            assertTrue(!isLong || wanted.processors().identity(2) == 300);
        }
    }

    /// Three cores, one of them not enabled, and a bus between them; damaged in one byte there are none.
    @Test
    void withoutTheseTablesTheOlderOneTellsOfCores() {
        for (int damaged : new int[] {0, 1}) {
            Acpi older = new Acpi();
            text(POINTER, "_MP_");
            putInt(POINTER + 4, INTERRUPTS);
            putByte(POINTER + 8, 1);
            seal(POINTER, 16, 10);
            int bytes = 44 + 3 * 20 + 8;
            text(INTERRUPTS, "PCMP");
            putInt(INTERRUPTS + 4, bytes);
            putInt(INTERRUPTS + 34, 4);
            putInt(INTERRUPTS + 44, 3 << 24);
            putInt(INTERRUPTS + 64, 1);
            putInt(INTERRUPTS + 72, 2 << 8);
            putInt(INTERRUPTS + 92, 1 << 24 | 5 << 8);
            seal(INTERRUPTS, bytes, 7);
            putByte(INTERRUPTS + 93, 5 + damaged);
            older.read(ORIGIN, END, 0);
            assertEquals(damaged == 0 ? 2 : 0, older.processors().count());
            assertEquals(damaged == 0 ? 5 : 0, older.processors().identity(1));
        }
    }

    /// Each byte of each table is another one, with and without a sum that is right again.
    @Test
    void damageIsPassedOver() {
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            for (int table : TABLES) {
                Memory.fill(ORIGIN.plus(table), ROOM, (byte) 0);
            }
            if (random.nextBoolean()) {
                pc();
            } else {
                microvm();
            }
            for (int count = random.nextInt(4); count >= 0; count--) {
                damage(random);
            }
            Acpi damaged = new Acpi();
            damaged.read(ORIGIN, END, random.nextBoolean() ? POINTER : random.nextLong());
            damaged.readOffTypes();
            assertTrue(damaged.offTypes() >= -1 && damaged.offTypes() <= 0x707, "seed " + seed);
            assertTrue(!damaged.hasButton() || damaged.line().number <= 23, "seed " + seed);
        }
    }

    private static void damage(Random random) {
        int[] bytes = {20, 44, FIXED_BYTES, 66, 140};
        int which = random.nextInt(TABLES.length);
        int length = random.nextInt(8) == 0 ? random.nextInt(1 << 16) : bytes[which];
        for (int count = random.nextInt(3); count >= 0; count--) {
            putByte(TABLES[which] + random.nextInt(bytes[which]), random.nextInt(256));
        }
        if (random.nextInt(4) != 0) {
            if (which != 0) {
                putInt(TABLES[which] + 4, length);
            }
            seal(TABLES[which], length, which == 0 ? 8 : 9);
        }
    }
}
