package ibrik.testing.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The pages of a guest as QEMU 7.2 tells them: `info tlb` has one line for each page, `info mem` one for each range of
/// neighbouring pages, which gives the last page of a range its size.
///
/// @param pages ascending
record Mapping(List<Page> pages) {
    private static final Pattern RANGE = Pattern.compile("(?m)^([0-9a-f]{16})-([0-9a-f]{16}) [0-9a-f]{16} ");
    /// Address, physical address, then no execute, global, large, dirty, accessed, uncached, write-through, user,
    /// writable.
    private static final Pattern PAGE =
            Pattern.compile("(?m)^([0-9a-f]{16}): ([0-9a-f]{16}) (.)(.)(.).(?:.)(.)(.)(.)(.)\\s*$");

    /// @param start    first address
    /// @param physical where it leads
    /// @param bytes    4 KiB, 2 MiB or 1 GiB
    record Page(
            long start,
            long physical,
            long bytes,
            boolean executable,
            boolean global,
            boolean uncached,
            boolean writeThrough,
            boolean user,
            boolean writable) {
        long end() {
            return start + bytes;
        }

        long physicalEnd() {
            return physical + bytes;
        }
    }

    static Mapping of(String tlb, String mem) {
        TreeMap<Long, Long> ranges = new TreeMap<>();
        Matcher range = RANGE.matcher(mem);
        while (range.find()) {
            ranges.put(number(range.group(1)), number(range.group(2)));
        }
        List<Matcher> lines = new ArrayList<>();
        for (Matcher line = PAGE.matcher(tlb); line.find(); ) {
            Matcher copy = PAGE.matcher(line.group());
            copy.find();
            lines.add(copy);
        }
        List<Page> pages = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            long start = number(lines.get(index).group(1));
            long end = ranges.floorEntry(start).getValue();
            if (index + 1 < lines.size()) {
                long next = number(lines.get(index + 1).group(1));
                end = Long.compareUnsigned(next, end) < 0 ? next : end;
            }
            pages.add(page(lines.get(index), start, end - start));
        }
        return new Mapping(pages);
    }

    private static Page page(Matcher line, long start, long bytes) {
        boolean large = line.group(5).equals("P");
        if (large ? bytes != 1L << 21 && bytes != 1L << 30 : bytes != 1L << 12) {
            throw new AssertionError("a page of " + bytes + " bytes: " + line.group());
        }
        return new Page(
                start,
                number(line.group(2)),
                bytes,
                !line.group(3).equals("X"),
                line.group(4).equals("G"),
                line.group(6).equals("C"),
                line.group(7).equals("T"),
                line.group(8).equals("U"),
                line.group(9).equals("W"));
    }

    private static long number(String hexadecimal) {
        return Long.parseUnsignedLong(hexadecimal, 16);
    }

    /// The pages that begin in this range; both addresses are in the upper half.
    List<Page> between(long start, long end) {
        return pages.stream()
                .filter(page -> page.start() >= start && page.start() < end)
                .toList();
    }
}
