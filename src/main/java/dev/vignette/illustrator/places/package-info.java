/// Where scenes happen: skies, grounds, rooms, landmarks, weather.
@NullMarked
package dev.vignette.illustrator.places;

import org.jspecify.annotations.NullMarked;
