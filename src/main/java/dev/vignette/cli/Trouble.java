package dev.vignette.cli;

import dev.vignette.archive.Archive;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/// What the file system said, in words.
final class Trouble {

    private Trouble() {}

    static String of(IOException e) {
        return switch (e) {
            case Archive.UnreadablePicture unreadable
                    when unreadable.getCause() instanceof IOException how ->
                    of(how);
            case AccessDeniedException denied -> denied.getFile() + ": permission denied";
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case FileAlreadyExistsException there -> there.getFile() + " is in the way";
            case NotDirectoryException file -> file.getFile() + " is no folder";
            case FileSystemException other ->
                    other.getFile()
                            + Optional.ofNullable(other.getReason()).map(r -> ": " + r).orElse("");
            default -> Optional.ofNullable(e.getMessage()).orElse(e.toString());
        };
    }
}
