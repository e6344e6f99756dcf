package dev.vignette.provider.openai;

import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Reference;
import java.util.Optional;

/// A picture drawn after others, which OpenAI calls an edit: a form with the pictures in it.
///
/// @param size as `Sizes` found it
record Edit(Model model, ImageRequest request, String size) {

    /// A picture has to have fewer bytes.
    private static final int MOST_BYTES = 50_000_000;

    /// Why a request cannot go with its pictures; empty where it can, or has none.
    static Optional<String> trouble(ImageRequest request) {
        return request.references().stream()
                .filter(reference -> reference.image().bytes().length >= MOST_BYTES)
                .findFirst()
                .map(Edit::tooLarge);
    }

    private static String tooLarge(Reference reference) {
        return "the reference picture %s has %d bytes; fewer than %d are taken"
                .formatted(reference.name(), reference.image().bytes().length, MOST_BYTES);
    }

    /// The pictures' own names stay at home: a file's name can tell more than its picture.
    Form form() {
        var form =
                new Form()
                        .field("model", model.id())
                        .field("prompt", request.prompt())
                        .field("n", "1")
                        .field("size", size)
                        .field("quality", "auto");
        if (model.hasToBeToldToLookClosely()) {
            form.field("input_fidelity", "high");
        }
        int number = 0;
        for (var reference : request.references()) {
            var image = reference.image();
            number++;
            form.picture(
                    "image[]",
                    "reference-%d.%s".formatted(number, image.mediaType().extension()),
                    image);
        }
        return form;
    }
}
