package ibrik.compiler.image.liveness;

import ibrik.compiler.image.elf.ElfFile;
import ibrik.compiler.image.unwind.FaultMap;
import ibrik.compiler.image.unwind.FrameShape;
import ibrik.compiler.image.unwind.FunctionFrames;
import ibrik.compiler.image.unwind.LandingPad;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What lives at the calls of a linked image, read from its machine code: there, and nowhere before, is it known where
/// a value lies, and when it is read for the last time.
///
/// Code without a frame description, and functions with an instruction or a jump that is not understood, have no call
/// sites here: all that lies there lives.
public final class CodeLiveness {
    /// `R_X86_64_64`.
    private static final int ADDRESS_64 = 1;

    private static final String CONSTANTS = ".rodata";

    private final long start;
    private final byte[] code;
    private final TreeMap<Integer, FrameShape> shapes = new TreeMap<>();

    private CodeLiveness(long start, byte[] code) {
        this.start = start;
        this.code = code;
    }

    /// All known calls, ascending.
    ///
    /// @param file linked with `--emit-relocs`: jump tables are found by what was filled in
    /// @param start address of the first byte of `code`
    public static List<CallSite> of(
            ElfFile file, long start, byte[] code, List<FunctionFrames> functions, List<LandingPad> pads) {
        var ways = new CodeWays(start, pads, FaultMap.read(file), namedByConstants(file, start, start + code.length));
        return new CodeLiveness(start, code).sites(functions, ways);
    }

    private List<CallSite> sites(List<FunctionFrames> frames, CodeWays ways) {
        var described = frames.stream()
                .filter(frame -> frame.start() >= start && frame.end() <= start + code.length)
                .toList();
        for (var frame : described) {
            frame.rows().forEach(row -> shapes.put((int) (row.start() - start), row.shape()));
            shapes.putIfAbsent((int) (frame.end() - start), FrameShape.NONE);
        }
        var functions = new TreeMap<Integer, FunctionCode>();
        var decoder = new Decoder(code);
        for (var frame : described) {
            var function = FunctionCode.readOrNull(decoder, (int) (frame.start() - start), (int) (frame.end() - start));
            if (function != null) {
                functions.put(function.start(), function);
            }
        }
        var reached = new ReachedCode(functions, ways);
        return functions.values().parallelStream()
                .filter(reached::isUnderstood)
                .flatMap(function ->
                        new FunctionLiveness(function, reached.waysOf(function), this::shapeAt).sites().stream())
                .toList();
    }

    private FrameShape shapeAt(int position) {
        var entry = shapes.floorEntry(position);
        return entry == null ? FrameShape.NONE : entry.getValue();
    }

    /// Positions in the code whose addresses stand in constants: targets of jump tables, and functions.
    private static NavigableSet<Integer> namedByConstants(ElfFile file, long start, long end) {
        var found = new TreeSet<Integer>();
        var constants = file.section(CONSTANTS);
        for (var relocation : file.relocations(CONSTANTS)) {
            if (relocation.type() == ADDRESS_64) {
                long place = relocation.address() - constants.orElseThrow().address();
                long target = constants.orElseThrow().content().moveTo(place).signed64();
                if (target >= start && target < end) {
                    found.add((int) (target - start));
                }
            }
        }
        return found;
    }
}
