// Signs the same paper with two other libraries, as often as a line on the input says, and answers
// with the processor microseconds it took. Started by SealCost.java, in a folder of its own.
import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { join } from "node:path";

const folder = process.argv[2];
const from = createRequire(join(folder, "package.json"));
const signpdf = from("@signpdf/signpdf").default;
const { plainAddPlaceholder } = from("@signpdf/placeholder-plain");
const { P12Signer: ForgeSigner } = from("@signpdf/signer-p12");
const { PDF, P12Signer } = await import(from.resolve("@libpdf/core"));

const paper = readFileSync(join(folder, "paper.pdf"));
const plain = readFileSync(join(folder, "plain.pdf"));
const p12 = readFileSync(join(folder, "key.p12"));

const ways = {
  async signpdf() {
    const pdfBuffer = plainAddPlaceholder({ pdfBuffer: plain, reason: "0", contactInfo: "0",
      name: "0", location: "0", subFilter: "ETSI.CAdES.detached" });
    return signpdf.sign(pdfBuffer, new ForgeSigner(p12, { passphrase: "password" }));
  },
  async libpdf() {
    const pdf = await PDF.load(new Uint8Array(paper));
    const signer = await P12Signer.create(new Uint8Array(p12), "password");
    const { bytes } = await pdf.sign({ signer, reason: "0", location: "0" });
    return bytes;
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const [way, times] = line.split(" ");
  const before = process.cpuUsage();
  let signed;
  for (let i = 0; i < Number(times); i++) signed = await ways[way]();
  const spent = process.cpuUsage(before);
  writeFileSync(join(folder, way + ".pdf"), signed);
  console.log(spent.user + spent.system);
}
