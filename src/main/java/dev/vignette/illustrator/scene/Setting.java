package dev.vignette.illustrator.scene;

/// Where a scene happens.
public enum Setting {
    MEADOW,
    FOREST,
    JUNGLE,
    ROAD,
    GARDEN,
    FARM,
    SEA,
    BEACH,
    CLIFF,
    RIVER,
    LAKE,
    MOUNTAIN,
    DESERT,
    CITY,
    VILLAGE,
    MARKET,
    STREET,
    UNDERWATER,
    SPACE,
    CAVE,
    KITCHEN,
    BEDROOM,
    LIVING_ROOM,
    LIBRARY,
    CLASSROOM,
    TAVERN,
    WORKSHOP
}
