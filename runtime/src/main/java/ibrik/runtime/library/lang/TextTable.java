package ibrik.runtime.library.lang;

/// Values by their names, for use under a lock.
///
/// A hash table with open addressing, at most half full. No `HashMap`: that asks its keys by `Object.equals` and
/// `Comparable`, which for all the build can tell is any code of the program, with the lock held.
final class TextTable<T> {
    private static final int FIRST_ROOM = 64;

    private String[] names;
    private Object[] values;
    private int count;

    /// @param expected how many names will come soon
    TextTable(int expected) {
        int room = Math.max(FIRST_ROOM, Integer.highestOneBit(expected) * 4);
        names = new String[room];
        values = new Object[room];
    }

    /// Null if the name is not there.
    @SuppressWarnings("unchecked")
    T get(String name) {
        return (T) values[place(names, name)];
    }

    /// Enters a name that is not there. Changes nothing if there is no memory.
    void put(String name, T value) {
        if (count >= names.length / 2) {
            enlarge();
        }
        int place = place(names, name);
        names[place] = name;
        values[place] = value;
        count++;
    }

    private void enlarge() {
        String[] moreNames = new String[2 * names.length];
        Object[] moreValues = new Object[2 * names.length];
        for (int index = 0; index < names.length; index++) {
            if (names[index] != null) {
                int place = place(moreNames, names[index]);
                moreNames[place] = names[index];
                moreValues[place] = values[index];
            }
        }
        names = moreNames;
        values = moreValues;
    }

    /// Where the name is, or else goes.
    private static int place(String[] names, String name) {
        int hash = name.hashCode();
        int place = (hash ^ hash >>> 16) & names.length - 1;
        while (names[place] != null && !names[place].equals(name)) {
            place = place + 1 & names.length - 1;
        }
        return place;
    }
}
