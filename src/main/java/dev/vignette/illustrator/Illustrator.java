package dev.vignette.illustrator;

import dev.vignette.illustrator.painting.Painter;
import dev.vignette.illustrator.painting.Style;
import dev.vignette.illustrator.words.SceneReader;

/// Draws a scene from its words: reads them, paints what they show, and says so in the picture. Not
/// an AI model. The same request gives the same bytes; safe for many threads.
public final class Illustrator {

    private final SceneReader reader = new SceneReader();
    private final Painter painter = new Painter();

    /// The drawing of a scene. Words it does not know are left out of the picture and listed in its
    /// spec; it draws whatever it is asked.
    public Drawing draw(DrawingRequest request) {
        var spec = reader.read(request.text(), request.looks());
        var picture =
                painter.paint(
                        spec,
                        request.storySeed(),
                        request.sceneNumber(),
                        request.width(),
                        request.height(),
                        Style.of(request.style()));
        return new Drawing(PngWriter.write(picture, Provenance.of(request, spec)), spec);
    }
}
