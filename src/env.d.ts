/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The notes of the page: the number of each reference, and which have had their mark. */
    citations?: { numbers: ReadonlyMap<string, number>; marked: Set<string> };
  }
}
