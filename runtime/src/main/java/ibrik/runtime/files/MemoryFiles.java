package ibrik.runtime.files;

import ibrik.runtime.platform.Errno;
import ibrik.runtime.platform.FileCalls;
import ibrik.runtime.platform.FileSpace;
import ibrik.runtime.platform.FileStatus;
import ibrik.vocabulary.mark.UsesMagic;
import ibrik.vocabulary.raw.Address;
import ibrik.vocabulary.raw.Memory;

/// Files in the heap, for a machine without disks: gone when it ends. There is one user, root.
///
/// Calls come one at a time; none waits for anything but another call.
@UsesMagic("reads paths from raw memory, and copies between it and files")
public final class MemoryFiles extends FileCalls {
    private static final int PERMISSIONS = 07777;
    /// What umask(2) takes from new files: nobody but the owner writes.
    private static final int UMASK = 022;

    private static final int MODE_OF_TEMPORARY = 01777;
    private static final int MODE_OF_ROOT = 0755;
    private static final int MODE_OF_STREAM = 0600;
    private static final int EXECUTABLE = 0111;
    private static final int EXECUTE = 1;
    private static final int BLOCK_BYTES = 4096;
    private static final int LONGEST_NAME = 255;

    private final Directory root = new Directory(1, MODE_OF_ROOT, null);
    private final Descriptors descriptors = new Descriptors();
    private final MappedCopies mappings = new MappedCopies();
    private long lastNumber = 1;

    public MemoryFiles() {
        addDirectory(root, "tmp", MODE_OF_TEMPORARY);
    }

    private void addDirectory(Directory parent, String name, int permissions) {
        put(parent, name, new Directory(nextNumber(), permissions, parent));
        parent.links++;
    }

    private long nextNumber() {
        lastNumber++;
        return lastNumber;
    }

    private static void put(Directory parent, String name, Node node) {
        parent.entries.put(name, node);
        parent.touch();
    }

    private PathWalk walk(int directory, Address path, boolean follows) {
        PathWalk walk = new PathWalk(root);
        String text = CString.characters(CString.bytes(path));
        Directory start = root;
        if (directory != HERE && !text.startsWith("/")) {
            OpenFile open = descriptors.get(directory);
            if (open == null) {
                walk.error = Errno.EBADF;
                return walk;
            }
            if (!(open.node instanceof Directory opened)) {
                walk.error = Errno.ENOTDIR;
                return walk;
            }
            start = opened;
        }
        return walk.go(start, text, follows);
    }

    /// The same where something must be there.
    private PathWalk find(int directory, Address path, boolean follows) {
        PathWalk walk = walk(directory, path, follows);
        if (walk.error == 0 && walk.node == null) {
            walk.error = Errno.ENOENT;
        }
        return walk;
    }

    /// The same where nothing may be there.
    private PathWalk vacant(Address path) {
        PathWalk walk = walk(HERE, path, false);
        if (walk.error == 0 && walk.node != null) {
            walk.error = Errno.EEXIST;
        }
        if (walk.error == 0 && walk.parent.links == 0) {
            walk.error = Errno.ENOENT;
        }
        return walk;
    }

    @Override
    public synchronized int open(int directory, Address path, int flags, int mode) {
        boolean creates = (flags & CREATE) != 0;
        boolean exclusive = creates && (flags & EXCLUSIVE) != 0;
        PathWalk walk = walk(directory, path, !exclusive && (flags & NO_FOLLOW_OPEN) == 0);
        if (walk.error != 0) {
            return -walk.error;
        }
        if (walk.node == null) {
            return creates ? create(walk, flags, mode) : -Errno.ENOENT;
        }
        int error = exclusive ? Errno.EEXIST : refusal(walk.node, flags);
        if (error != 0) {
            return -error;
        }
        if ((flags & TRUNCATE) != 0 && walk.node instanceof MemoryFile file) {
            file.resize(0);
            file.touch();
        }
        return descriptors.enter(new OpenFile(walk.node, flags));
    }

    private static int refusal(Node node, int flags) {
        if (node instanceof SymbolicLink) {
            return Errno.ELOOP;
        }
        if (node.isDirectory()) {
            return (flags & ACCESS_MASK) != READ_ONLY || (flags & CREATE) != 0 ? Errno.EISDIR : 0;
        }
        return (flags & DIRECTORY) != 0 ? Errno.ENOTDIR : 0;
    }

    private int create(PathWalk walk, int flags, int mode) {
        if (walk.wantsDirectory || walk.parent.links == 0) {
            return walk.wantsDirectory ? -Errno.EISDIR : -Errno.ENOENT;
        }
        int number = -Errno.ENOSPC;
        boolean isThere = false;
        try {
            MemoryFile file = new MemoryFile(nextNumber(), mode & PERMISSIONS & ~UMASK);
            number = descriptors.enter(new OpenFile(file, flags));
            if (number >= 0) {
                put(walk.parent, walk.name, file);
                isThere = true;
            }
        } catch (OutOfMemoryError full) {
            return -Errno.ENOSPC;
        } finally {
            if (number >= 0 && !isThere) {
                descriptors.remove(number);
            }
        }
        return number;
    }

    @Override
    public synchronized int close(int file) {
        OpenFile open = descriptors.get(file);
        if (open == null) {
            return -Errno.EBADF;
        }
        open.users--;
        descriptors.remove(file);
        return 0;
    }

    @Override
    public synchronized int duplicate(int file) {
        OpenFile open = descriptors.get(file);
        if (open == null) {
            return -Errno.EBADF;
        }
        int number = descriptors.enter(open);
        open.users += number < 0 ? 0 : 1;
        return number;
    }

    @Override
    public synchronized long read(int file, Address buffer, long count) {
        OpenFile open = descriptors.get(file);
        long result = readAt(file, buffer, count, open == null ? 0 : open.position);
        if (result > 0) {
            open.position += result;
        }
        return result;
    }

    @Override
    public synchronized long readAt(int file, Address buffer, long count, long position) {
        OpenFile open = descriptors.get(file);
        if (open == null || (open.flags & ACCESS_MASK) == WRITE_ONLY) {
            return -Errno.EBADF;
        }
        if (!(open.node instanceof MemoryFile content)) {
            return -Errno.EISDIR;
        }
        content.accessed = Node.now();
        return content.read(buffer, count, position);
    }

    @Override
    public synchronized long write(int file, Address bytes, long count) {
        OpenFile open = descriptors.get(file);
        if (open != null && (open.flags & APPEND) != 0) {
            open.position = open.node.size();
        }
        long result = writeAt(file, bytes, count, open == null ? 0 : open.position);
        if (result > 0) {
            open.position += result;
        }
        return result;
    }

    @Override
    public synchronized long writeAt(int file, Address bytes, long count, long position) {
        OpenFile open = descriptors.get(file);
        if (open == null || (open.flags & ACCESS_MASK) == READ_ONLY) {
            return -Errno.EBADF;
        }
        MemoryFile content = (MemoryFile) open.node;
        // As Linux has it for a file that is opened to append (pwrite(2), "BUGS").
        long place = (open.flags & APPEND) != 0 ? content.size() : position;
        if (place < 0 || place + count < 0) {
            return -Errno.EINVAL;
        }
        if (place + count > MemoryFile.LONGEST) {
            return -Errno.EFBIG;
        }
        long before = content.size();
        try {
            content.write(bytes, count, place);
        } catch (OutOfMemoryError full) {
            long written = content.size() - Math.max(before, place);
            return written > 0 ? written : -Errno.ENOSPC;
        } finally {
            content.touch();
        }
        return count;
    }

    @Override
    public synchronized long seek(int file, long offset, int from) {
        OpenFile open = descriptors.get(file);
        if (open == null) {
            return Descriptors.isStandard(file) ? -Errno.ESPIPE : -Errno.EBADF;
        }
        long base = from == FROM_START ? 0 : from == FROM_POSITION ? open.position : open.node.size();
        if (base + offset < 0) {
            return -Errno.EINVAL;
        }
        open.position = base + offset;
        open.names = null;
        return open.position;
    }

    @Override
    public synchronized int status(int directory, Address path, int flags, FileStatus status) {
        if (path.isNone()) {
            OpenFile open = descriptors.get(directory);
            if (open == null && Descriptors.isStandard(directory)) {
                status.mode = FileStatus.PIPE | MODE_OF_STREAM;
                status.links = 1;
                return 0;
            }
            return open == null ? -Errno.EBADF : fill(status, open.node);
        }
        PathWalk walk = find(directory, path, (flags & NO_FOLLOW) == 0);
        return walk.error != 0 ? -walk.error : fill(status, walk.node);
    }

    private static int fill(FileStatus status, Node node) {
        status.mode = node.mode;
        status.inode = node.number;
        status.device = 1;
        status.links = node.links;
        status.owner = node.owner;
        status.group = node.group;
        status.size = node.size();
        status.accessed = seconds(node.accessed);
        status.accessedNanoseconds = rest(node.accessed);
        status.modified = seconds(node.modified);
        status.modifiedNanoseconds = rest(node.modified);
        status.changed = seconds(node.changed);
        status.changedNanoseconds = rest(node.changed);
        status.isBirthKnown = true;
        status.born = seconds(node.born);
        status.bornNanoseconds = rest(node.born);
        return 0;
    }

    private static long seconds(long nanoseconds) {
        return Math.floorDiv(nanoseconds, 1_000_000_000L);
    }

    private static long rest(long nanoseconds) {
        return Math.floorMod(nanoseconds, 1_000_000_000L);
    }

    @Override
    public synchronized long available(int file) {
        OpenFile open = descriptors.get(file);
        return open == null ? -Errno.EBADF : Math.clamp(open.node.size() - open.position, 0, Integer.MAX_VALUE);
    }

    @Override
    public synchronized int truncate(int file, long length) {
        OpenFile open = descriptors.get(file);
        if (open == null) {
            return -Errno.EBADF;
        }
        if (length < 0 || (open.flags & ACCESS_MASK) == READ_ONLY || !(open.node instanceof MemoryFile content)) {
            return -Errno.EINVAL;
        }
        if (length > MemoryFile.LONGEST) {
            return -Errno.EFBIG;
        }
        try {
            content.resize(length);
        } catch (OutOfMemoryError full) {
            return -Errno.ENOSPC;
        }
        content.touch();
        return 0;
    }

    @Override
    public synchronized int sync(int file, boolean withStatus) {
        return descriptors.get(file) == null ? -Errno.EBADF : 0;
    }

    @Override
    public synchronized int link(Address existing, Address added) {
        PathWalk from = find(HERE, existing, false);
        if (from.error != 0) {
            return -from.error;
        }
        PathWalk to = vacant(added);
        if (to.error != 0 || to.wantsDirectory) {
            return to.error != 0 ? -to.error : -Errno.ENOENT;
        }
        if (from.node.isDirectory()) {
            return -Errno.EPERM;
        }
        from.node.links++;
        from.node.changed = Node.now();
        put(to.parent, to.name, from.node);
        return 0;
    }

    @Override
    public synchronized int unlink(int directory, Address path, int flags) {
        PathWalk walk = find(directory, path, false);
        if (walk.error != 0) {
            return -walk.error;
        }
        boolean wantsDirectory = (flags & DIRECTORY_ONLY) != 0;
        if (walk.node.isDirectory() != wantsDirectory) {
            return wantsDirectory ? -Errno.ENOTDIR : -Errno.EISDIR;
        }
        if (wantsDirectory) {
            return removeDirectory(walk);
        }
        walk.node.links--;
        walk.node.changed = Node.now();
        take(walk);
        return 0;
    }

    private int removeDirectory(PathWalk walk) {
        if (walk.name.isEmpty()) {
            return walk.endsInParent ? -Errno.ENOTEMPTY : walk.node == root ? -Errno.EBUSY : -Errno.EINVAL;
        }
        if (!((Directory) walk.node).entries.isEmpty()) {
            return -Errno.ENOTEMPTY;
        }
        walk.node.links = 0;
        walk.parent.links--;
        take(walk);
        return 0;
    }

    private static void take(PathWalk walk) {
        walk.parent.entries.remove(walk.name);
        walk.parent.touch();
    }

    @Override
    public synchronized int rename(int fromDirectory, Address from, int toDirectory, Address to) {
        // As Linux does it: both ways are gone before it matters whether there is something at the end.
        PathWalk source = walk(fromDirectory, from, false);
        if (source.error != 0) {
            return -source.error;
        }
        PathWalk target = walk(toDirectory, to, false);
        if (target.error != 0) {
            return -target.error;
        }
        int error = refusal(source, target);
        if (error != 0 || source.node == target.node) {
            return -error;
        }
        replace(source, target);
        return 0;
    }

    private static int refusal(PathWalk source, PathWalk target) {
        if (source.name.isEmpty() || target.name.isEmpty()) {
            return Errno.EBUSY;
        }
        if (source.node == null) {
            return Errno.ENOENT;
        }
        if (target.node instanceof Directory there && source.parent.isWithin(there)) {
            return Errno.ENOTEMPTY;
        }
        if (!source.node.isDirectory()) {
            return target.wantsDirectory ? Errno.ENOTDIR : target.node instanceof Directory ? Errno.EISDIR : 0;
        }
        if (target.parent.isWithin(source.node)) {
            return Errno.EINVAL;
        }
        if (target.node instanceof Directory there) {
            return there == source.node || there.entries.isEmpty() ? 0 : Errno.ENOTEMPTY;
        }
        return target.node == null ? 0 : Errno.ENOTDIR;
    }

    private static void replace(PathWalk source, PathWalk target) {
        if (target.node != null) {
            target.node.links -= target.node.isDirectory() ? 2 : 1;
            target.parent.links -= target.node.isDirectory() ? 1 : 0;
        }
        take(source);
        put(target.parent, target.name, source.node);
        source.node.changed = Node.now();
        if (source.node instanceof Directory moved) {
            moved.parent = target.parent;
            source.parent.links--;
            target.parent.links++;
        }
    }

    @Override
    public synchronized int makeDirectory(Address path, int mode) {
        PathWalk walk = vacant(path);
        if (walk.error != 0) {
            return -walk.error;
        }
        try {
            addDirectory(walk.parent, walk.name, mode & PERMISSIONS & ~UMASK);
        } catch (OutOfMemoryError full) {
            return -Errno.ENOSPC;
        }
        return 0;
    }

    @Override
    public int makeNode(Address path, int mode, long device) {
        return -Errno.EPERM;
    }

    @Override
    public synchronized int symbolicLink(Address target, Address path) {
        PathWalk walk = vacant(path);
        if (walk.error != 0 || walk.wantsDirectory) {
            return walk.error != 0 ? -walk.error : -Errno.ENOENT;
        }
        try {
            String text = CString.characters(CString.bytes(target));
            if (text.length() >= SystemPaths.PATH_BYTES) {
                return -Errno.ENAMETOOLONG;
            }
            put(walk.parent, walk.name, new SymbolicLink(nextNumber(), text));
        } catch (OutOfMemoryError full) {
            return -Errno.ENOSPC;
        }
        return 0;
    }

    @Override
    public synchronized long readLink(Address path, Address buffer, long capacity) {
        PathWalk walk = find(HERE, path, false);
        if (walk.error != 0) {
            return -walk.error;
        }
        if (!(walk.node instanceof SymbolicLink link)) {
            return -Errno.EINVAL;
        }
        int count = (int) Math.min(capacity, link.target.length());
        for (int index = 0; index < count; index++) {
            // SAFE: within the capacity.
            Memory.storeByte(buffer.plus(index), (byte) link.target.charAt(index));
        }
        return count;
    }

    /// The node that a call with an optional path means; null with the error in `walk`.
    private PathWalk meant(int directory, Address path, int flags) {
        if (!path.isNone()) {
            return find(directory, path, (flags & NO_FOLLOW) == 0);
        }
        PathWalk walk = new PathWalk(root);
        OpenFile open = descriptors.get(directory);
        walk.error = open == null ? Errno.EBADF : 0;
        walk.node = open == null ? null : open.node;
        return walk;
    }

    @Override
    public synchronized int changeOwner(int directory, Address path, int owner, int group, int flags) {
        PathWalk walk = meant(directory, path, flags);
        if (walk.error == 0) {
            walk.node.owner = owner == -1 ? walk.node.owner : owner;
            walk.node.group = group == -1 ? walk.node.group : group;
            walk.node.changed = Node.now();
        }
        return -walk.error;
    }

    @Override
    public synchronized int changeMode(int directory, Address path, int mode, int flags) {
        PathWalk walk = meant(directory, path, flags);
        if (walk.error == 0 && walk.node instanceof SymbolicLink) {
            walk.error = Errno.EOPNOTSUPP;
        }
        if (walk.error == 0) {
            walk.node.mode = walk.node.mode & FileStatus.KIND_MASK | mode & PERMISSIONS;
            walk.node.changed = Node.now();
        }
        return -walk.error;
    }

    @Override
    public synchronized int changeTimes(int directory, Address path, long accessed, long modified, int flags) {
        PathWalk walk = meant(directory, path, flags);
        if (walk.error == 0) {
            walk.node.accessed = accessed == KEEP_TIME ? walk.node.accessed : accessed;
            walk.node.modified = modified == KEEP_TIME ? walk.node.modified : modified;
            walk.node.changed = Node.now();
        }
        return -walk.error;
    }

    /// Root may all, but only execute what somebody may execute.
    @Override
    public synchronized int access(Address path, int mode) {
        PathWalk walk = find(HERE, path, true);
        if (walk.error != 0) {
            return -walk.error;
        }
        boolean isRefused = (mode & EXECUTE) != 0 && !walk.node.isDirectory() && (walk.node.mode & EXECUTABLE) == 0;
        return isRefused ? -Errno.EACCES : 0;
    }

    @Override
    public synchronized long entries(int directory, Address buffer, long capacity) {
        OpenFile open = descriptors.get(directory);
        if (open == null) {
            return -Errno.EBADF;
        }
        if (!(open.node instanceof Directory opened)) {
            return -Errno.ENOTDIR;
        }
        if (open.names == null) {
            open.names = opened.entries.keySet().toArray(new String[0]);
            open.position = 0;
        }
        return DirectoryEntries.write(open, buffer, capacity);
    }

    @Override
    public synchronized int space(Address path, FileSpace space) {
        PathWalk walk = find(HERE, path, true);
        Runtime runtime = Runtime.getRuntime();
        space.blockBytes = BLOCK_BYTES;
        space.blocks = runtime.maxMemory() / BLOCK_BYTES;
        space.free = (runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory()) / BLOCK_BYTES;
        space.usable = space.free;
        space.longestName = LONGEST_NAME;
        return -walk.error;
    }

    @Override
    public long workingDirectory(Address buffer, long capacity) {
        if (capacity < 2) {
            return -Errno.ERANGE;
        }
        Memory.storeByte(buffer, (byte) '/');
        Memory.storeByte(buffer.plus(1), (byte) 0);
        return 1;
    }

    /// There is no other program, and the JDK itself keeps the locks of one program apart.
    @Override
    public synchronized int lock(int file, int kind, long start, long length) {
        return descriptors.get(file) == null ? -Errno.EBADF : 0;
    }

    /// A copy: what is stored there would not come back, so a shared mapping cannot be written.
    @Override
    public synchronized long map(int file, boolean isWritable, boolean isPrivate, long position, long length) {
        OpenFile open = descriptors.get(file);
        if (open == null || !(open.node instanceof MemoryFile content)) {
            return open == null ? -Errno.EBADF : -Errno.ENODEV;
        }
        if (isWritable && !isPrivate) {
            return -Errno.ENODEV;
        }
        return mappings.add(content, position, length);
    }

    @Override
    public synchronized int unmap(long address, long length) {
        return mappings.remove(address);
    }

    @Override
    public int syncMapping(long address, long length) {
        return 0;
    }

    /// There are none, as on a file system that does not know them.
    @Override
    public int attribute(int file, Address name, Address value, int capacity) {
        return -Errno.EOPNOTSUPP;
    }

    @Override
    public int setAttribute(int file, Address name, Address value, int count) {
        return -Errno.EOPNOTSUPP;
    }

    @Override
    public int removeAttribute(int file, Address name) {
        return -Errno.EOPNOTSUPP;
    }

    @Override
    public int attributes(int file, Address names, int capacity) {
        return 0;
    }
}
