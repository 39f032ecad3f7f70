package ibrik.compiler.emit;

import ibrik.vocabulary.layout.ObjectLayout;

/// The inline test before a store of a reference into an object: objects that a collection left behind, and that
/// nobody has remembered since, are told to the collector (docs/contracts.md, "Collector").
///
/// The test is a volatile load, so that LLVM neither merges two tests nor moves one out of a loop: a poll, which is
/// placed behind LLVM's passes, may set the bit. The cold routines keep all general registers, see `remember.s`.
enum StoreBarrier {
    /// Before a store into a field of an object that is not null.
    FIELD("ibrik.before_store", "", "ibrik_store_into_old"),
    /// Before a store into an element of a reference array that is not null.
    ELEMENT("ibrik.before_element_store", "", "ibrik_store_element_into_old"),
    /// Before a store to a place in an object of any class, or to raw memory if the object is null.
    PLACE("ibrik.before_place_store", """
              %none = icmp eq ptr %object, null
              br i1 %none, label %done, label %look
            look:
            """, "ibrik_store_somewhere_into_old");

    private final String function;
    private final String guard;
    private final String cold;

    StoreBarrier(String function, String guard, String cold) {
        this.function = function;
        this.guard = guard;
        this.cold = cold;
    }

    /// Writes the test.
    ///
    /// @param object the operand without its type
    /// @param place the pointer that the store will go to
    /// @param value what will be stored: an element that names nothing new is nothing to remember
    void write(FunctionText text, String object, String place, String value) {
        boolean placed = this != FIELD;
        String parameters = placed ? "ptr nocapture, i64, ptr nocapture" : "ptr nocapture";
        text.module().function(cold, "preserve_mostcc void", parameters);
        text.module().add(function, definition(placed ? ", i64 %slot, ptr %value" : ""));
        text.line("call void @" + function + "(ptr " + object + ", ptr " + place + ", ptr " + value + ")");
    }

    private String definition(String slot) {
        return """
                define internal void @%s(ptr %%object, ptr %%place, ptr %%value) #5 {
                %s  %%flags.place = getelementptr i8, ptr %%object, i64 %d
                  %%flags = load volatile i8, ptr %%flags.place, align 4
                  %%old = and i8 %%flags, %d
                  %%spared = icmp eq i8 %%old, 0
                  br i1 %%spared, label %%done, label %%tell, !prof !10
                tell:
                  %%slot = ptrtoint ptr %%place to i64
                  call preserve_mostcc void @%s(ptr %%object%s) #6
                  br label %%done
                done:
                  ret void
                }
                """.formatted(function, guard, ObjectLayout.LOCK_WORD, ObjectLayout.OLD, cold, slot);
    }
}
