package dev.vignette.moving;

/// How much went along.
///
/// @param batches all of them, those included that were there already
/// @param already batches that were there already, and the same
/// @param scenes of the batches
/// @param pictures with the reference pictures
/// @param bytes of the pictures
/// @param tokens access tokens
public record Account(
        long batches, long already, long scenes, long pictures, long bytes, long tokens) {

    static final Account NOTHING = new Account(0, 0, 0, 0, 0, 0);

    Account plusBatch(long itsScenes) {
        return new Account(batches + 1, already, scenes + itsScenes, pictures, bytes, tokens);
    }

    Account plusAlready() {
        return new Account(batches, already + 1, scenes, pictures, bytes, tokens);
    }

    Account plusPicture(long itsBytes) {
        return new Account(batches, already, scenes, pictures + 1, bytes + itsBytes, tokens);
    }

    Account withTokens(long count) {
        return new Account(batches, already, scenes, pictures, bytes, count);
    }
}
