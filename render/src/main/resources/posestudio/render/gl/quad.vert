// A rectangle of the picture, seen through the view. No vertex data: the four corners come from their number.
uniform vec4 rectangle;   // picture pixels: left, top, right, bottom
uniform vec3 view;        // device pixels per picture pixel, offset x, offset y
uniform vec2 target;      // device pixels across and down
out vec2 place;           // picture pixels

void main() {
    place = vec2((gl_VertexID & 1) == 0 ? rectangle.x : rectangle.z, (gl_VertexID & 2) == 0 ? rectangle.y : rectangle.w);
    vec2 seen = place * view.x + view.yz;
    // The first row in memory is the top one, as in pictures: y is not turned over.
    gl_Position = vec4(seen / target * 2.0 - 1.0, 0.0, 1.0);
}
