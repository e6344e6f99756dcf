package dev.vignette.illustrator;

import java.util.Map;

/// What the illustrator is asked to draw.
///
/// @param text the scene's words
/// @param looks what the story says of its characters, by name: "red hair, yellow raincoat"
/// @param storySeed keeps everybody's looks the same from scene to scene
/// @param sceneNumber varies weather, trees and where everybody stands
/// @param width in pixels, from 64 to 4096
/// @param height in pixels, from 64 to 4096
/// @param style the name of a style, or words for one; what it does not know is a picture book
public record DrawingRequest(
        String text,
        Map<String, String> looks,
        long storySeed,
        int sceneNumber,
        int width,
        int height,
        String style) {

    private static final int SMALLEST = 64;
    private static final int LARGEST = 4096;

    /// A picture-book drawing.
    public DrawingRequest(
            String text,
            Map<String, String> looks,
            long storySeed,
            int sceneNumber,
            int width,
            int height) {
        this(text, looks, storySeed, sceneNumber, width, height, "picture-book");
    }

    public DrawingRequest {
        looks = Map.copyOf(looks);
        if (isOutside(width) || isOutside(height)) {
            throw new IllegalArgumentException(
                    "a drawing is 64 to 4096 pixels wide and high, not " + width + "x" + height);
        }
    }

    private static boolean isOutside(int pixels) {
        return pixels < SMALLEST || pixels > LARGEST;
    }
}
