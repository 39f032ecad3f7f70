/// A simulated operating system: six tasks of four kinds pass packets under a scheduler.
///
/// Measures virtual calls of few targets, field access and linked lists. The workload is Martin Richards'
/// (https://www.cl.cam.ac.uk/~mr10/Bench.html): 10,000 rounds of the idle task queue 23,246 packets and hold
/// 9,297 times. Size: how often the simulation runs.
public final class Richards {
    private static final int IDLE_ROUNDS = 10_000;
    private static final int EXPECTED_QUEUED = 23_246;
    private static final int EXPECTED_HELD = 9_297;
    private static final int DATA_LENGTH = 4;

    private enum Kind {
        DEVICE,
        WORK
    }

    private enum Identity {
        IDLE,
        WORKER,
        HANDLER_A,
        HANDLER_B,
        DEVICE_A,
        DEVICE_B
    }

    private static final class Packet {
        Packet next;
        Identity owner;
        final Kind kind;
        int datum;
        final int[] data = new int[DATA_LENGTH];

        Packet(Packet next, Identity owner, Kind kind) {
            this.next = next;
            this.owner = owner;
            this.kind = kind;
        }

        /// Appends this packet to a queue and gives the queue's new head.
        Packet appendTo(Packet queue) {
            next = null;
            if (queue == null) {
                return this;
            }
            Packet last = queue;
            while (last.next != null) {
                last = last.next;
            }
            last.next = this;
            return queue;
        }
    }

    private abstract static class Task {
        final Scheduler scheduler;
        final Identity identity;
        final int priority;
        final Task next;
        Packet queue;
        boolean ready;
        boolean waiting;
        boolean held;

        Task(Scheduler scheduler, Identity identity, int priority, Packet queue) {
            this.scheduler = scheduler;
            this.identity = identity;
            this.priority = priority;
            this.queue = queue;
            this.waiting = true;
            this.ready = queue != null;
            this.next = scheduler.register(this);
        }

        /// Works on `packet`, or without one when it is null; gives the task to look at next.
        abstract Task run(Packet packet);

        final boolean canRun() {
            return !held && (ready || !waiting);
        }

        final Task dispatch() {
            Packet packet = null;
            if (waiting && ready) {
                packet = queue;
                queue = packet.next;
                waiting = false;
                ready = queue != null;
            }
            return run(packet);
        }

        final Task accept(Packet packet, Task sender) {
            boolean wasEmpty = queue == null;
            queue = packet.appendTo(queue);
            if (wasEmpty) {
                ready = true;
                if (priority > sender.priority) {
                    return this;
                }
            }
            return sender;
        }
    }

    private static final class Scheduler {
        private final Task[] tasks = new Task[Identity.values().length];
        private Task first;
        private Task current;
        private int queued;
        private int held;

        Task register(Task task) {
            Task previous = first;
            tasks[task.identity.ordinal()] = task;
            first = task;
            return previous;
        }

        void run() {
            current = first;
            while (current != null) {
                current = current.canRun() ? current.dispatch() : current.next;
            }
        }

        Task hold() {
            held++;
            current.held = true;
            return current.next;
        }

        Task await() {
            current.waiting = true;
            return current;
        }

        Task release(Identity identity) {
            Task task = tasks[identity.ordinal()];
            task.held = false;
            return task.priority > current.priority ? task : current;
        }

        Task send(Packet packet) {
            Task receiver = tasks[packet.owner.ordinal()];
            queued++;
            packet.owner = current.identity;
            return receiver.accept(packet, current);
        }
    }

    private static final class IdleTask extends Task {
        private int control = 1;
        private int rounds;

        IdleTask(Scheduler scheduler, int rounds) {
            super(scheduler, Identity.IDLE, 0, null);
            this.rounds = rounds;
            this.waiting = false;
        }

        @Override
        Task run(Packet packet) {
            rounds--;
            if (rounds == 0) {
                return scheduler.hold();
            }
            if ((control & 1) == 0) {
                control >>= 1;
                return scheduler.release(Identity.DEVICE_A);
            }
            control = control >> 1 ^ 0xD008;
            return scheduler.release(Identity.DEVICE_B);
        }
    }

    private static final class WorkerTask extends Task {
        private Identity destination = Identity.HANDLER_A;
        private int letter;

        WorkerTask(Scheduler scheduler, Packet queue) {
            super(scheduler, Identity.WORKER, 1000, queue);
        }

        @Override
        Task run(Packet packet) {
            if (packet == null) {
                return scheduler.await();
            }
            destination = destination == Identity.HANDLER_A ? Identity.HANDLER_B : Identity.HANDLER_A;
            packet.owner = destination;
            packet.datum = 0;
            for (int i = 0; i < DATA_LENGTH; i++) {
                letter = letter == 26 ? 1 : letter + 1;
                packet.data[i] = letter;
            }
            return scheduler.send(packet);
        }
    }

    private static final class HandlerTask extends Task {
        private Packet work;
        private Packet devices;

        HandlerTask(Scheduler scheduler, Identity identity, int priority, Packet queue) {
            super(scheduler, identity, priority, queue);
        }

        @Override
        Task run(Packet packet) {
            if (packet != null) {
                if (packet.kind == Kind.WORK) {
                    work = packet.appendTo(work);
                } else {
                    devices = packet.appendTo(devices);
                }
            }
            if (work == null) {
                return scheduler.await();
            }
            Packet order = work;
            if (order.datum >= DATA_LENGTH) {
                work = order.next;
                return scheduler.send(order);
            }
            if (devices == null) {
                return scheduler.await();
            }
            Packet message = devices;
            devices = message.next;
            message.datum = order.data[order.datum];
            order.datum++;
            return scheduler.send(message);
        }
    }

    private static final class DeviceTask extends Task {
        private Packet pending;

        DeviceTask(Scheduler scheduler, Identity identity, int priority) {
            super(scheduler, identity, priority, null);
        }

        @Override
        Task run(Packet packet) {
            if (packet != null) {
                pending = packet;
                return scheduler.hold();
            }
            if (pending == null) {
                return scheduler.await();
            }
            Packet done = pending;
            pending = null;
            return scheduler.send(done);
        }
    }

    private Richards() {}

    private static Packet packets(Identity owner, Kind kind, int count) {
        Packet queue = null;
        for (int i = 0; i < count; i++) {
            queue = new Packet(queue, owner, kind);
        }
        return queue;
    }

    private static Scheduler simulate() {
        Scheduler scheduler = new Scheduler();
        new IdleTask(scheduler, IDLE_ROUNDS);
        new WorkerTask(scheduler, packets(Identity.WORKER, Kind.WORK, 2));
        new HandlerTask(scheduler, Identity.HANDLER_A, 2000, packets(Identity.DEVICE_A, Kind.DEVICE, 3));
        new HandlerTask(scheduler, Identity.HANDLER_B, 3000, packets(Identity.DEVICE_B, Kind.DEVICE, 3));
        new DeviceTask(scheduler, Identity.DEVICE_A, 4000);
        new DeviceTask(scheduler, Identity.DEVICE_B, 5000);
        scheduler.run();
        return scheduler;
    }

    private static long round(int size) {
        long checksum = 0;
        for (int i = 0; i < size; i++) {
            Scheduler scheduler = simulate();
            if (scheduler.queued != EXPECTED_QUEUED || scheduler.held != EXPECTED_HELD) {
                throw new IllegalStateException("queued " + scheduler.queued + " held " + scheduler.held);
            }
            checksum = checksum * 31 + scheduler.queued * 7L + scheduler.held;
        }
        return checksum;
    }

    public static void main(String[] arguments) {
        int iterations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 150;
        long peak = Long.MAX_VALUE;
        for (int round = 1; round <= iterations; round++) {
            long start = System.nanoTime();
            long checksum = round(size);
            long elapsed = System.nanoTime() - start;
            System.out.println("round " + round + " nanoseconds " + elapsed + " checksum " + checksum);
            if (round * 2 > iterations) {
                peak = Math.min(peak, elapsed);
            }
        }
        System.out.println("peak nanoseconds " + peak);
    }
}
