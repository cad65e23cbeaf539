// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// node renderzpl.mjs PACKAGE_FOLDER IN.zpl WIDTH_MM HEIGHT_MM DOTS_PER_MM OUT.png
import fs from "node:fs";
import { createRequire } from "node:module";

const [folder, input, width, height, perMillimetre, output] = process.argv.slice(2);
const { ready } = createRequire(import.meta.url)(folder + "/dist/index.cjs.js");
const { api } = await ready;
const zpl = fs.readFileSync(input, "ascii");
const png = await api.zplToBase64Async(zpl, Number(width), Number(height), Number(perMillimetre));
fs.writeFileSync(output, Buffer.from(png, "base64"));
process.exit(0);
