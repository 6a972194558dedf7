import type { RelayWording } from "../relay.ts";

const list = ["add milk, eggs to shopping"];
const sum = ["15% of 64"];
const dad = "+447911123456";

/** Drawn after the readers stood, by somebody who had not seen them. */
export const secondRelay: RelayWording[] = [
  {
    text: "Hello, would you be so kind as to send my packing list to my daughter? Her number is 07911 123456.",
    before: ["add socks, torch to packing"],
    wants: { to: dad, holds: "socks" },
  },
  {
    text: "+447911123456",
    before: [...list, "share my shopping list"],
    wants: { to: dad, holds: "milk" },
  },
  { text: "fwd to 07911123456", before: sum, wants: { to: dad, holds: "9.6" } },
  {
    text: "send both lists to 07911123456",
    before: [...list, "add mow lawn to todo"],
    wants: { to: dad, holds: "lawn" },
  },
  {
    text: "get the shopping list over to tom, he's on 07911-123-456",
    before: list,
    wants: { to: dad, holds: "milk" },
  },
  { text: "i want 07911123456 to get my shopping list", before: list, wants: { to: dad, holds: "milk" } },
  { text: "text what you just said to 07911123456", before: sum, wants: { to: dad, holds: "9.6" } },
  { text: "how do i send my list to someone", before: list, wants: "what" },
  { text: "share price of tesco", wants: "other" },
  { text: "send flowers to 12 elm st", wants: "other" },
  { text: "share shopping w 07911123456", before: list, wants: { to: dad, holds: "milk" } },
  { text: "send number 1 to 07911123456", before: ["pharmacy leeds"], wants: { to: dad, holds: "Pharmacy" } },
  {
    text: "send this weather forecast to my mum 07911123456",
    before: ["weather leeds"],
    wants: { to: dad, holds: "Leeds" },
  },
  {
    text: "can my wife have the shopping list too? shes on 07911123456",
    before: list,
    wants: { to: dad, holds: "milk" },
  },
  { text: "copy the list to 07911123456", before: list, wants: { to: dad, holds: "milk" } },
  { text: "forward to my mum", before: sum, wants: "number" },
  {
    text: "tom 07911123456",
    before: [...list, "share shopping with tom"],
    wants: { to: dad, holds: "milk" },
  },
  { text: "can you send texts to other people", wants: "what" },
  { text: "email my list to bob", before: list, wants: "other" },
  {
    text: "send what you found to 07911123456",
    before: ["pharmacy leeds"],
    wants: { to: dad, holds: "Pharmacy" },
  },
  {
    text: "send items 1 and 2 to 07911123456",
    before: [...list, "list shopping"],
    wants: { to: dad, holds: "eggs" },
  },
  { text: "resend my list to 07911123456", before: list, wants: { to: dad, holds: "milk" } },
  { text: "text mum the shopping list", before: list, wants: "number" },
  {
    text: "and to 07911123456",
    before: [...list, ...sum, "send shopping to 07700900888", "1"],
    wants: { to: dad, holds: "milk" },
  },
  { text: "what can i send", wants: "what" },
  {
    text: "send bike lock code to 07911123456",
    before: ["note bike lock 7731"],
    wants: { to: dad, holds: "7731" },
  },
  {
    text: "sorry i meant 07911123456",
    before: [...list, "send shopping to 07700900888"],
    wants: { to: dad, holds: "milk" },
  },
  {
    text: "I'd like you to send my shopping list to 07911 123456 please.",
    before: list,
    wants: { to: dad, holds: "milk" },
  },
  { text: "list to 07911123456", before: list, wants: { to: dad, holds: "milk" } },
  { text: "send the weather to my sister", before: ["weather leeds"], wants: "number" },
];
