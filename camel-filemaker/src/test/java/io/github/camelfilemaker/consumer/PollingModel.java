package io.github.camelfilemaker.consumer;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelfilemaker.model.FileMakerRecord;
import io.github.camelfilemaker.operation.KeysetFind;
import io.github.camelfilemaker.operation.Option;
import io.github.camelfilemaker.operation.Recovering;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A consumer, the records that it polls, and all that can happen to them between any two steps: others insert, edit and
 * delete, an edit comes to light late, the server's clock is put back, the route fails, the consumer dies. Each
 * decision is a number, so that a failing case can be made small.
 */
final class PollingModel {

    static final int OVERLAP = 5;
    private static final int PAGE_SIZE = 3;

    /** What dies when a consumer dies; not an exception, which somebody could catch. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** One delivery that the route has ended. */
    private record Delivered(int recordId, int modId, boolean isDone, boolean isHandedOver, int second, int life, int poll) {
    }

    /** When it was, and from where on records may come again. */
    private record Crashed(int poll, int repeatsFrom) {
    }

    /** Edits that have got their timestamp and are not to be seen yet. */
    private record Late(int which, int second) {
    }

    private final Iterator<Integer> decisions;
    private final boolean isBroken;
    private final LookBack lookBack;
    private final ModelTable table = new ModelTable(this::beforeRequest);
    private final Recovering recovering = action -> action.run(table);
    private final Map<String, String> stored = new HashMap<>();
    private final List<Late> late = new ArrayList<>();
    private final List<Delivered> log = new ArrayList<>();
    /** Exchanges that the route has handed over, and that end later. */
    private final List<Runnable> handedOver = new ArrayList<>();
    /** The end of each life but the last. */
    private final List<Crashed> crashes = new ArrayList<>();
    /** Records that failed or were on their way in this poll. */
    private final Map<Integer, Integer> notDone = new HashMap<>();
    private boolean isQuiet;
    private int life;
    private int poll;
    /** The greatest timestamp that the server showed in this poll; the least one, where it showed several. */
    private int greatestSeen;
    /** The greatest timestamp of a record that was done in this poll. */
    private int reached;
    private TrackedRecords feed;

    /**
     * @param isBroken whether the position moves before the work instead of after it
     * @param lookBack how far the consumer looks back, in seconds
     */
    PollingModel(List<Integer> decisions, boolean isBroken, int lookBack) {
        this.decisions = decisions.iterator();
        this.isBroken = isBroken;
        this.lookBack = new LookBack(Duration.ofSeconds(lookBack), 0, ZoneOffset.UTC);
    }

    void run(InitialPosition initial) {
        Set<ModelTable.Version> atBegin = new HashSet<>();
        if (initial.isNow()) {
            table.insert();
            table.insert();
            start(initial);
            isQuiet = true;
            poll(0);
            atBegin.addAll(table.versions());
            isQuiet = false;
        } else {
            start(initial);
        }
        while (decisions.hasNext()) {
            try {
                poll(decide() % 3);
            } catch (Crash e) {
                crashes.add(new Crashed(poll, firstRepeat()));
                life++;
                start(initial);
            }
        }
        end();
        check(atBegin);
    }

    private void start(InitialPosition initial) {
        notDone.clear();
        handedOver.clear();
        KeysetFind find = KeysetFind.of(
                new PollOptions(Map.of(Option.LAYOUT, "Orders"), recovering), false, "ModifiedAt");
        feed = new TrackedRecords(find, recovering, PAGE_SIZE, new PositionStore(repository(), "p"), lookBack, initial);
    }

    /** Nobody does anything any more, and the route works: now everything has to come. */
    private void end() {
        isQuiet = true;
        late.forEach(edit -> table.edit(edit.which, table.now()));
        handedOver.forEach(Runnable::run);
        for (int i = 0; i < 3; i++) {
            poll(0);
        }
    }

    private void poll(int max) {
        poll++;
        greatestSeen = Integer.MAX_VALUE;
        reached = Integer.MIN_VALUE;
        feed.begin();
        int left = max;
        List<FileMakerRecord> batch = feed.next(max);
        while (!batch.isEmpty()) {
            batch.forEach(record -> notDone.put(id(record), second(record)));
            batch.forEach(this::deliver);
            left -= batch.size();
            batch = max > 0 && left <= 0 ? List.of() : feed.next(left);
        }
        feed.end();
    }

    private void deliver(FileMakerRecord record) {
        if (isBroken) {
            feed.done(record);
        }
        something();
        int decision = isQuiet ? 0 : decide();
        if (decision >= 90 && !isBroken) {
            handedOver.add(() -> end(record, decision < 95, true));
        } else {
            end(record, decision < 80, false);
        }
    }

    private void end(FileMakerRecord record, boolean isDone, boolean isHandedOver) {
        int modId = Integer.parseInt(record.getModId());
        log.add(new Delivered(id(record), modId, isDone, isHandedOver, second(record), life, poll));
        something();
        if (!isBroken && isDone) {
            feed.done(record);
        } else if (!isBroken) {
            feed.failed(record);
        }
        if (isDone) {
            notDone.remove(id(record));
            reached = Math.max(reached, second(record));
        }
    }

    private static int id(FileMakerRecord record) {
        return Integer.parseInt(record.getRecordId());
    }

    private static int second(FileMakerRecord record) {
        return ModelTable.second(record.get("ModifiedAt").toString());
    }

    /**
     * What may come again after a crash: what is within the overlap, what is as new as the last record or newer, and
     * what comes after a record that is not done.
     */
    private int firstRepeat() {
        int open = notDone.values().stream().mapToInt(second -> second).min().orElse(Integer.MAX_VALUE);
        return Math.min(Math.min(greatestSeen - OVERLAP, reached), open);
    }

    private int decide() {
        return decisions.hasNext() ? decisions.next() : 0;
    }

    private void beforeRequest() {
        something();
        int greatest = table.versions().stream().mapToInt(ModelTable.Version::second).max().orElse(Integer.MIN_VALUE / 2);
        greatestSeen = Math.min(greatestSeen, greatest);
    }

    /** Between any two steps. */
    private void something() {
        if (isQuiet) {
            return;
        }
        int what = decide();
        if (what >= 97) {
            throw new Crash();
        } else if (what >= 60) {
            happen(what, decide());
        }
    }

    private void happen(int what, int which) {
        // a timestamp may come to light, or be given, as late as the overlap and no later
        int earliest = table.highest() - OVERLAP;
        if (what < 70) {
            table.insert();
        } else if (what < 80) {
            table.edit(which, table.now());
        } else if (what < 86) {
            table.advance(1 + which % 4);
        } else if (what < 89) {
            table.putBack(Math.max(0, Math.min(which % 4, table.now() - earliest)));
        } else if (what < 92) {
            late.add(new Late(which, table.now()));
        } else if (what == 92 && !handedOver.isEmpty()) {
            handedOver.remove(which % handedOver.size()).run();
        } else if (what < 95 && !late.isEmpty()) {
            Late edit = late.remove(which % late.size());
            table.edit(edit.which, Math.max(edit.second, earliest));
        } else {
            table.delete(which);
        }
    }

    private void check(Set<ModelTable.Version> atBegin) {
        for (ModelTable.Version version : table.versions()) {
            assertThat(atBegin.contains(version) || isDelivered(version)).as("%s of %s", version, log).isTrue();
        }
        Map<Integer, Delivered> last = new HashMap<>();
        Map<List<Integer>, Delivered> done = new HashMap<>();
        for (Delivered delivered : log) {
            Delivered before = last.put(delivered.recordId, delivered);
            assertThat(before == null || before.modId <= delivered.modId).as("order of %s in %s", delivered, log).isTrue();
            Delivered same = done.put(List.of(delivered.recordId, delivered.modId), delivered);
            if (same != null && same.isDone) {
                checkRepeat(same, delivered);
            }
        }
    }

    private boolean isDelivered(ModelTable.Version version) {
        return log.stream().anyMatch(
                delivered -> delivered.isDone && delivered.recordId == version.recordId()
                        && delivered.modId == version.modId());
    }

    /** A version comes again only after a crash in the poll that delivered it, and not from further back. */
    private void checkRepeat(Delivered first, Delivered again) {
        assertThat(again.life).as("%s comes again without a crash: %s", first, log).isGreaterThan(first.life);
        Crashed crash = crashes.get(first.life);
        // the position has not gone past what has ended out of turn in the poll that was cut off
        boolean isOutOfTurn = first.isHandedOver && first.poll == crash.poll;
        assertThat(isOutOfTurn || first.second >= crash.repeatsFrom).as("%s comes again: %s", first, log).isTrue();
    }

    /** Each reading and writing is a step that a crash can come before or after. */
    private StateRepository<String, String> repository() {
        return new Repository();
    }

    private final class Repository extends ServiceSupport implements StateRepository<String, String> {

        @Override
        public void setState(String key, String value) {
            something();
            stored.put(key, value);
            something();
        }

        @Override
        public String getState(String key) {
            return stored.get(key);
        }
    }
}
