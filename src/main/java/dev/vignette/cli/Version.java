package dev.vignette.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// What `--version` says.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version =
                Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                        .orElse("from sources");
        return new String[] {"vignette " + version};
    }
}
