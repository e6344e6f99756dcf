package dev.vignette.cli;

import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.IVersionProvider;

/// What `--version` says.
final class Version implements IVersionProvider {

    private static final Set<String> NAMES = Set.of("--version", "-V");

    static boolean isAllThatIsAsked(String... arguments) {
        return arguments.length == 1 && NAMES.contains(arguments[0]);
    }

    static String words() {
        return "vignette "
                + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                        .orElse("from sources");
    }

    @Override
    public String[] getVersion() {
        return new String[] {words()};
    }
}
