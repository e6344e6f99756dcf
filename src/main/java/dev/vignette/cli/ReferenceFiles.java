package dev.vignette.cli;

import dev.vignette.References;
import dev.vignette.provider.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import java.util.regex.Pattern;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// The pictures that `--reference` names.
final class ReferenceFiles {

    /// Takes the name that follows, and further ones as long as they are those of pictures: the
    /// story's may stand behind them.
    static final class Names implements IParameterConsumer {

        private static final Pattern PICTURE = Pattern.compile("(?i).+\\.(?:png|jpe?g|webp)");

        @Override
        public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
            if (words.isEmpty()) {
                throw new ParameterException(
                        command.commandLine(), "--reference needs the name of a picture");
            }
            var names = new ArrayList<String>(option.getValue());
            names.add(words.pop());
            while (!words.isEmpty() && PICTURE.matcher(words.peek()).matches()) {
                names.add(words.pop());
            }
            option.setValue(names);
        }
    }

    private ReferenceFiles() {}

    static References read(List<String> names) {
        var all = new ArrayList<Reference>();
        long bytes = 0;
        for (var name : names) {
            var picture = bytes(name);
            bytes += picture.length;
            if (bytes > References.MOST_BYTES) {
                throw new Refusal(
                        "the reference pictures have more than %d MB together; give smaller ones"
                                .formatted(References.MOST_BYTES >> 20));
            }
            var file = Path.of(name).getFileName() + "";
            all.add(DrawOptions.orRefuse(() -> References.read(file, picture)));
        }
        return DrawOptions.orRefuse(() -> new References(all));
    }

    private static byte[] bytes(String name) {
        try (var in = Files.newInputStream(Path.of(name))) {
            return in.readNBytes((int) References.MOST_BYTES + 1);
        } catch (NoSuchFileException | InvalidPathException _) {
            throw new Refusal("there is no file " + name);
        } catch (IOException e) {
            throw new Refusal("the reference picture cannot be read: " + Trouble.of(e));
        }
    }
}
