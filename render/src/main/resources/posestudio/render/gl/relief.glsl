uniform vec3 square;      // picture pixels: left, top, side of what the maps cover
uniform sampler2D matte;  // slope and offset of the alpha model, membership, weight of the plate
uniform sampler2D plate;  // premultiplied background

const float NOTHING = 0.004;

vec2 onMap(vec2 p) {
    return (p - square.xy) / square.z;
}
