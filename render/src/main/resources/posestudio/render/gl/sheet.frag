// One of the two sheets that close an opening: the face's own surface up to the edge. PART is 0 for the upper, 1 for
// the lower. The plain Java twin is OpeningRaster.
in vec2 place;
layout(location = 0) out vec4 colour;
layout(location = 1) out float touched;

void main() {
    vec4 edge = texture(edges, inRoom(place));
#if PART == 0
    float a = sheet(edge.x);
#else
    float a = sheet(edge.y);
#endif
    if (a < 0.02) {
        discard;
    }
    colour = pictureAt(place) * a;
    touched = 1.0;
}
