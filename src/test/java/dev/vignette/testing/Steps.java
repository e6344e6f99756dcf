package dev.vignette.testing;

import java.util.HashMap;
import java.util.Map;

/// The moments at which a process could end, each with a name. It ends at one of them, as if it
/// were killed there.
public final class Steps {

    /// The exit code of a process that was killed.
    public static final int KILLED = 137;

    /// What the names on standard output begin with.
    public static final String SAID = "step: ";

    private final String last;
    private final Map<String, Integer> times = new HashMap<>();

    /// @param last the step at which it ends; a name that no step has: never
    public Steps(String last) {
        this.last = last;
    }

    /// A step is reached. Its name becomes `what 2` the second time.
    public synchronized void reach(String what) {
        int time = times.merge(what, 1, Integer::sum);
        var name = time == 1 ? what : what + " " + time;
        System.out.println(SAID + name);
        System.out.flush();
        if (name.equals(last)) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
