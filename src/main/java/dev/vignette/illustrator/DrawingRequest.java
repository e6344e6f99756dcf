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
public record DrawingRequest(
        String text,
        Map<String, String> looks,
        long storySeed,
        int sceneNumber,
        int width,
        int height) {

    private static final int SMALLEST = 64;
    private static final int LARGEST = 4096;

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
