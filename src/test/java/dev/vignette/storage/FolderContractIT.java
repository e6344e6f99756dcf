package dev.vignette.storage;

import java.nio.file.Files;

/// The promises, kept by a folder.
class FolderContractIT extends StorageContract {

    @Override
    ImageStorage empty() {
        return new FolderStorage(folder.resolve("pictures"));
    }

    @Override
    void putBehindItsBack(String prefix, int files) throws Exception {
        for (var name : names(files)) {
            Files.write(folder.resolve("pictures").resolve(prefix + name), new byte[1]);
        }
    }
}
