// The article that an empty library offers: it teaches marking, notes and export on itself.

export const welcome = `---
title: How to read with a pencil
author: The makers of Pullquote
lang: en
---

# How to read with a pencil

Most reading leaves no trace. We agree with a paragraph, close the page, and a week later remember that somebody, somewhere, said something like it. People who quote for a living know how much work hides in that “something like it”.

Pullquote is made for the moment before that. You read, you mark the words that matter, you write down why, and when you need them they are still there, exactly as they stood, with their source. **This article is for practice:** everything it tells you to do, you can do to it.

## Mark a passage

Select a few words of this sentence with the mouse. A small bar appears, with five labels. Choose one, or press a number from \`1\` to \`5\`. Without a mouse, press \`v\`: a caret appears in the text, the arrows move it, and with \`Shift\` they select.

A label says *why* you marked something. To begin with there are five: quote, claim, evidence, question, context. Their names and colours are yours to change, in the settings.

> A mark without a reason is a dog-eared page: you know that you stopped here, and not why.

Marks may cross paragraphs, and one may lie on another. Try it: mark this whole paragraph with \`1\`, and then these words inside it with \`4\`. Click where both lie, and Pullquote asks which one you mean.

If a mark was a mistake, click it and press \`Delete\`. If deleting it was the mistake, press \`Ctrl+Z\` (\`Cmd+Z\` on a Mac). Every change can be undone, and done again with \`Shift\` held down.

## Write a note

Press \`n\` instead of a number, and the passage is marked with a note beside it, in the margin. Notes take Markdown:

- \`*emphasis*\` and \`**strong**\`,
- lists such as this one,
- links to whatever you were reminded of.

There is nothing to save. What you have written is kept as you write it.

## Take it with you

With words selected, press \`c\`: the quote is copied together with its author, its title and its address, ready to be pasted.

When you have read to the end, press \`x\` to export what you marked. Pullquote writes six formats:

| Format | Good for |
| --- | --- |
| Markdown | notes, drafts, wikis |
| HTML | printing, sending to somebody |
| Plain text | mail |
| CSV | a spreadsheet |
| JSON | your own programs; it leaves nothing out |
| Web Annotation | other tools that follow the W3C’s standard |

Each passage comes out in the order of the text, with its label, its note and its source, and each is word for word what stands here. That is the one promise of this program: *a quote that leaves Pullquote is really in the text, and can be checked.*

## Bring in your own

Drop a file on the window, paste an address or a text, or press \`a\`. Web pages, Markdown and plain text all become a page like this one: no menus, no banners, only what was written.

Everything that the mouse can do, the keyboard can; \`?\` shows how. When you are done with this article, press \`e\` to archive it, or throw it away. It will not mind.
`
