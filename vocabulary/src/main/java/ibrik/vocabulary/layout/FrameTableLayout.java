package ibrik.vocabulary.layout;

/// The table that turns a return address into Java frames: class, method, file, line, with inlining.
///
/// Little-endian; "offset" is a distance in bytes from `__text_start`, "position" one from `__frame_table`, which is
/// aligned to 8. A varint is an unsigned LEB128 of at most 32 bits. A text is a varint length and so many bytes of
/// UTF-8, named by its distance from the start of the texts; text 0 is empty.
///
///     +0   u32  functionCount
///     +4   u32  methodCount
///     +8   u32  classCount
///     +12  u32  messageCount
///     +16  u32  position of the rows
///     +20  u32  position of the methods
///     +24  u32  position of the classes
///     +28  u32  position of the message index
///     +32  u32  position of the messages
///     +36  u32  position of the texts
///     +40  u32  functionStart[functionCount]   offsets, ascending; a function ends where the next one starts
///          u32  functionRows[functionCount]    distance of its rows from the start of the rows; -1: no Java code
///
/// Methods: 8 bytes each: u32 text of the name; u32 number of the class in bits 0-30, bit 31: hidden from traces.
/// Classes: 12 bytes each: u32 text of the binary name, u32 text of the file name, u32 text of the module's name.
/// Message index: `u32 returnOffset[messageCount]`, ascending, then `u32 message[messageCount]`, distances from the
/// start of the messages. A message is a varint count and so many varint texts that are to be joined.
///
/// Rows of one function:
///
///     varint nodeCount
///     nodes, outer before inner; node 0 is the function itself
///         varint method
///         not for node 0: varint parent node, varint line of the inlined call in the parent
///     varint rowCount
///     rows
///         varint distance of the row's start from the start of the row before; the first counts from the function's
/// start
///         varint node
///         varint line, as zigzag difference from the row before (the first from 0): (d << 1) ^ (d >> 31)
///
/// A row ends where the next one starts. Look-ups use `return address - 1`. Rows are exact only where a call can be.
/// Line 0 means unknown.
public final class FrameTableLayout {
    public static final int FUNCTION_COUNT = 0;
    public static final int METHOD_COUNT = 4;
    public static final int CLASS_COUNT = 8;
    public static final int MESSAGE_COUNT = 12;
    public static final int ROWS_POSITION = 16;
    public static final int METHODS_POSITION = 20;
    public static final int CLASSES_POSITION = 24;
    public static final int MESSAGE_INDEX_POSITION = 28;
    public static final int MESSAGES_POSITION = 32;
    public static final int TEXTS_POSITION = 36;
    public static final int FUNCTION_STARTS = 40;

    public static final int NO_ROWS = -1;

    public static final int METHOD_BYTES = 8;
    public static final int METHOD_NAME = 0;
    public static final int METHOD_CLASS = 4;
    public static final int METHOD_HIDDEN = 0x8000_0000;

    public static final int CLASS_BYTES = 12;
    public static final int CLASS_NAME = 0;
    public static final int CLASS_FILE = 4;
    public static final int CLASS_MODULE = 8;

    private FrameTableLayout() {}
}
