package io.github.camelfilemaker.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.HashMap;
import java.util.Map;

import com.sun.management.ThreadMXBean;

/**
 * What the threads of this JVM have done so far: all but the server's, because a client may hand a call over to threads
 * of its own. What the JVM does for them, such as collecting garbage, is in no thread's account.
 */
final class Work {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<Long, long[]> byThread = new HashMap<>();

    private Work() {
    }

    static Work now() {
        Work work = new Work();
        long[] ids = THREADS.getAllThreadIds();
        ThreadInfo[] infos = THREADS.getThreadInfo(ids);
        long[] bytes = THREADS.getThreadAllocatedBytes(ids);
        long[] nanos = THREADS.getThreadCpuTime(ids);
        for (int i = 0; i < ids.length; i++) {
            if (infos[i] != null && bytes[i] >= 0 && nanos[i] >= 0
                    && !infos[i].getThreadName().startsWith(CannedServer.THREADS)) {
                work.byThread.put(ids[i], new long[] { bytes[i], nanos[i] });
            }
        }
        return work;
    }

    long bytesSince(Work before) {
        return since(before, 0);
    }

    long cpuNanosSince(Work before) {
        return since(before, 1);
    }

    private long since(Work before, int what) {
        long[] none = new long[2];
        return byThread.entrySet().stream()
                .mapToLong(thread -> thread.getValue()[what] - before.byThread.getOrDefault(thread.getKey(), none)[what])
                .sum();
    }
}
