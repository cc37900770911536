import { skeleton } from './skeleton.ts';

/** Words that say nothing about what a reader looks for. */
const words = `af al alle alt altid andet andre at bare begge blev blive bliver burde bør da de dem den denne der deres det dette dig din dine dit
dog du efter egen eget egne ej eller en end endnu er et enten fandt fik for fordi fra få får gennem gør gøre går gå ham han hans har have havde
hen hende hendes her hin hos hun hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår hvorhen i ind ingen intet ja jeg jer jeres
jo kan kom komme kommer kun ikke kunne lad lige lidt man mange med meget mellem men mens mere mest mig min mindre mine mit mod må måtte ned nej noget nogen
nogle nok nu når nå også og om omkring op os over på samme se ser selv selvom siden sig sige siger sin sine sit skal skulle som stor store så
sådan tage tager temmelig til tit ud uden under var ved vi vil ville vore vores vær være været
betyder betyde menes mener finder finde handler handle hedder ting eksempel slags gerne virkelig helt også the and of to in is what how`;

export const stopWords: ReadonlySet<string> = new Set(words.split(/\s+/).map(skeleton));
