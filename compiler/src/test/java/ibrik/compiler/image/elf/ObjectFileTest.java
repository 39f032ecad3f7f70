package ibrik.compiler.image.elf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibrik.compiler.image.ImageLinker;
import ibrik.compiler.image.ImageRequest;
import ibrik.compiler.image.elf.ObjectFile.Content;
import ibrik.compiler.image.table.FrameFacts;
import ibrik.compiler.llvm.LlvmCompiler;
import ibrik.compiler.llvm.Toolchain;
import ibrik.compiler.option.Target;
import ibrik.compiler.problem.CompilerBug;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ObjectFileTest {
    @TempDir
    Path folder;

    @Test
    void linkedAddressesAndValuesAreThere() throws Exception {
        for (var target : Target.values()) {
            var linked = link(target, example());
            var heap = linked.section(".image_heap").orElseThrow();
            assertEquals(linked.symbol("__image_heap_start"), linked.symbol("object:first"));
            assertEquals(linked.symbol("object:first") + 24, linked.symbol("object:second"));
            var content = heap.content();
            assertEquals(7, content.moveTo(0).signed32());
            assertEquals(linked.symbol("object:second") + 16, content.moveTo(8).signed64());
            assertEquals(linked.symbol("_start"), content.moveTo(16).signed64());
            assertEquals(0x1234, content.moveTo(24).unsigned32(), "an absolute symbol in 32 bits");
            assertEquals(linked.symbol("__image_heap_end"), heap.address() + heap.size());
        }
    }

    @Test
    void sameCallsGiveSameBytes() {
        assertArrayEquals(example().write(), example().write());
    }

    @Test
    void tenMegabytesWithAMillionRelocationsAreQuick() throws Exception {
        var object = example();
        var section = object.section(".image_heap", Content.WRITABLE, 8);
        for (int i = 0; i < 1_000_000; i++) {
            section.putAddress("object:first", i);
            section.putInt(i);
        }
        var linked = link(Target.HOSTED, object);
        assertTrue(linked.section(".image_heap").orElseThrow().size() > 12_000_000);
    }

    @Test
    void strippedImageKeepsItsSegmentsOnly() throws Exception {
        var whole = link(Target.METAL, example(), false);
        var stripped = link(Target.METAL, example(), true);
        assertEquals(whole.segments(), stripped.segments());
        assertTrue(stripped.symbols().isEmpty());
        assertTrue(stripped.section(".eh_frame").isEmpty());
    }

    @Test
    void definingASymbolTwiceFails() {
        var object = example();
        assertThrows(CompilerBug.class, () -> object.absolute("object:first", 1));
    }

    private static ObjectFile example() {
        var object = new ObjectFile();
        var heap = object.section(".image_heap", Content.WRITABLE, 8);
        heap.define("object:first");
        heap.putInt(7);
        heap.align(8);
        heap.putAddress("object:second", 16);
        heap.putLong(0);
        heap.setAddress(16, "_start", 0);
        heap.define("object:second");
        heap.putAddress32("hub:demo", 0);
        heap.putInt(0);
        object.absolute("hub:demo", 0x1234);
        object.section(".bss", Content.ZERO, 64).zeros(100_000);
        return object;
    }

    private ElfFile link(Target target, ObjectFile object) throws Exception {
        return link(target, object, false);
    }

    private ElfFile link(Target target, ObjectFile object, boolean strip) throws Exception {
        var entry = LlvmCompiler.load(Toolchain.find())
                .assemble(
                        "entry",
                        ".globl _start\n_start: jmp _start\n.globl ibrik_pvh_start\nibrik_pvh_start: jmp _start\n");
        var objects = List.of(
                Files.write(folder.resolve("entry.o"), entry), Files.write(folder.resolve("data.o"), object.write()));
        var output = folder.resolve("image.elf");
        var request = new ImageRequest(
                target, objects, output, folder, strip, FrameFacts.none(), (method, index) -> Optional.empty());
        new ImageLinker(Toolchain.find()).link(request);
        return ElfFile.read(output);
    }
}
