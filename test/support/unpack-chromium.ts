import chromium from "@sparticuz/chromium";

// Unpacks into the temp folder, which is why it is a process of its own: `TMPDIR` says where.
await chromium.executablePath();
