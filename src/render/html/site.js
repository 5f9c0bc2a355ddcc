// What a page gains where scripts run: tables sort by a click on a heading, long ones filter. Nothing is hidden without it.
"use strict";
(() => {
  const words = document.body.dataset;
  const locale = document.documentElement.lang;
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // Rows stand in bodies of their own, each with what is said of it; a body with a heading alone begins a group.
  const isGroup = (body) => body.querySelector("th[scope=rowgroup]") !== null;
  const key = (body, column) => {
    const cell = body.rows[0].cells[column];
    if (!cell) return null;
    if (cell.dataset.sort !== undefined) return Number(cell.dataset.sort);
    const text = cell.textContent.trim();
    return text === "" ? null : text;
  };
  // What is not there stands last, whichever way is sorted; numbers stand before words.
  const compare = (one, other, way) => {
    if (one === null || other === null) return (one === null) - (other === null);
    if (typeof one === "number" && typeof other === "number") return way * (one - other);
    if (typeof one !== typeof other) return typeof one === "number" ? -1 : 1;
    return way * collator.compare(one, other);
  };
  const sort = (table, column, way) => {
    const groups = [[]];
    for (const body of [...table.tBodies]) {
      if (isGroup(body)) groups.push([]);
      else groups[groups.length - 1].push(body);
    }
    const heads = [...table.tBodies].filter(isGroup);
    groups.forEach((bodies, rank) => {
      if (rank > 0) table.append(heads[rank - 1]);
      bodies
        .map((body, place) => ({ body, place, key: key(body, column) }))
        .sort((one, other) => compare(one.key, other.key, way) || one.place - other.place)
        .forEach(({ body }) => table.append(body));
    });
  };

  const sortable = (table) => {
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      // Not an element of its own kind: what is one is left out where a heading is repeated on the next sheet of paper.
      const button = document.createElement("span");
      button.setAttribute("role", "button");
      button.tabIndex = 0;
      button.title = words.sort;
      button.append(...heading.childNodes);
      heading.append(button);
      const press = () => {
        const way = heading.getAttribute("aria-sort") === "ascending" ? -1 : 1;
        headings.forEach((other) => other.removeAttribute("aria-sort"));
        heading.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
        sort(table, column, way);
      };
      button.addEventListener("click", press);
      button.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        press();
      });
    });
  };

  let count = 0;
  const filterable = (table) => {
    const bodies = [...table.tBodies].filter((body) => !isGroup(body));
    const box = document.createElement("div");
    box.className = "filter";
    const label = document.createElement("label");
    const input = document.createElement("input");
    const told = document.createElement("span");
    count += 1;
    input.id = `filter-${count}`;
    input.type = "search";
    label.htmlFor = input.id;
    label.textContent = words.filter;
    told.setAttribute("role", "status");
    box.append(label, input, told);
    (table.closest(".scroll") ?? table).before(box);
    input.addEventListener("input", () => {
      const wanted = fold(input.value.trim());
      let shown = 0;
      for (const body of bodies) {
        body.hidden = wanted !== "" && !fold(body.textContent).includes(wanted);
        if (!body.hidden) shown += 1;
      }
      told.textContent = wanted === "" ? "" : `${shown} / ${bodies.length} ${words.shown}`;
    });
  };

  for (const table of document.querySelectorAll("main table")) {
    if (!table.tHead) continue;
    const rows = [...table.tBodies].filter((body) => !isGroup(body)).length;
    if (rows > 1) sortable(table);
    if (rows > 8) filterable(table);
  }
})();
