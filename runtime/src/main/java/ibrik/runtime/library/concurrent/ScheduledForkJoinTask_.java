package ibrik.runtime.library.concurrent;

import ibrik.vocabulary.mark.Substitute;

/// What a pool does at a certain time.
@Substitute("java.util.concurrent.DelayScheduler$ScheduledForkJoinTask")
final class ScheduledForkJoinTask_ {
    private ScheduledForkJoinTask_() {}
}
