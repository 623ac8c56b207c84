uniform vec4 room;        // picture pixels: left, top, width and height of what the opening's maps cover
uniform sampler2D edges;  // centimetres above the upper and below the lower edge; how far the picture shows back, iris
uniform vec2 ends;        // how far into the opening sheets reach with full strength, and over what they end, cm

vec2 inRoom(vec2 p) {
    return (p - room.xy) / room.zw;
}

// How much of a sheet is left at so many centimetres beyond its edge (negative: inside the opening).
float sheet(float beyond) {
    return clamp((beyond + ends.x) / ends.y + 1.0, 0.0, 1.0);
}
