// Black or white, whichever can be read on a colour.
const LIGHT_ENOUGH = 0.179; // relative luminance at which both contrast equally (WCAG 2)

export function inkOn(color: string): string {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return "#ffffff";
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return light > LIGHT_ENOUGH ? "#000000" : "#ffffff";
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
