package dev.vignette.storage;

import java.nio.file.Files;

/// The promises, kept by a folder that somebody else has made.
class MountedContractIT extends StorageContract {

    @Override
    ImageStorage empty() throws Exception {
        return FolderStorage.mounted(Files.createDirectory(folder.resolve("pictures")));
    }

    @Override
    void putBehindItsBack(String prefix, int files) throws Exception {
        for (var name : names(files)) {
            Files.write(folder.resolve("pictures").resolve(prefix + name), new byte[1]);
        }
    }
}
