/**
 * First names that many in Denmark have. With one of them a capitalised word at the beginning of a
 * sentence is known to be a person. The list is kept short, as it is sent to the reader.
 */
export const givenNames: ReadonlySet<string> = new Set(
  (
    'Abdi Adam Ahmad Ahmed Aisha Albert Alexander Alfred Ali Allan Alma Amalie Amina Anders Andreas Ane Anita Anja Ann Anna Anne Annette ' +
    'Anni Anton Arne Asger Asta Astrid August Bente Benjamin Bent Birgit Birgitte Birthe Bjarne Bo Brian Britta Camilla Carina Carl Carsten Caroline ' +
    'Cecilie Charlotte Christian Christina Christoffer Clara Claus Connie Daniel David Ditte Dorte Dorthe Ebbe Egon Elin Elisabeth Ella Ellen Else Emil ' +
    'Emilie Emma Erik Erna Esther Eva Fatima Finn Flemming Frank Frederik Frederikke Freja Frida Gerda Gitte Grethe Gunnar Gurli Hanne Hans ' +
    'Hasan Hassan Heidi Helle Henning Henriette Henrik Holger Ibrahim Ida Inge Inger Ingrid Iben Isabella Ivan Jacob Jakob James Jan Jane ' +
    'Janne Jasmin Jens Jeppe Jesper Jette Joan Johan Johanne Johannes John Johnny Jonas Jonna Josefine Julie Jytte Jørgen Jørn Kaj Karen Karin Karina ' +
    'Karl Karla Kasper Katrine Kenneth Kent Kim Kirsten Kirstine Kjeld Klaus Knud Kristian Kristina Kristine Kurt Lars Lasse Laura Laurits Leif Lena ' +
    'Lene Leo Line Lis Lisbeth Lise Lone Louise Lucas Lukas Lærke Mads Magnus Maja Malene Marcus Maren Margit Margrethe Maria Marianne Marie Martin ' +
    'Mathias Mathilde Mette Michael Michelle Mikael Mikkel Minna Mohamad Mohamed Mohammad Mona Morten Muhammad Nadia Nanna Natasja Nicklas Nicolai ' +
    'Niels Nikolaj Nina Noah Ole Olga Olivia Omar Oscar Otto Palle Pernille Per Peter Pia Poul Preben Rasmus Rikke Rita Robert Ruth Sanne Sara ' +
    'Sarah Sebastian Signe Simon Simone Sofia Sofie Sonja Stefan Steen Stig Stine Susanne Svend Søren Tanja Thomas Tina Tine Tobias Tom Tommy ' +
    'Torben Tove Trine Troels Ulla Ulrik Vagn Vera Verner Vibeke Victor Viggo Viktor Villads Vivi William Winnie Yasmin Yusuf Zahra Zainab'
  ).split(' '),
);

/** Capitalised words that name a place, a house or a body: a row that holds one of them is no person. */
export const namesOfPlaces: ReadonlySet<string> = new Set(
  (
    'Kommune Kommunes Region Regionen Regioner Center Centret Centeret Huset Hus Hjem Hjemmet Herberg Herberget Værested Værestedet Botilbud ' +
    'Botilbuddet Bosted Bostedet Afdeling Afdelingen Team Enhed Enheden Råd Rådet Udvalg Udvalget Forening Foreningen Forbund Forbundet Styrelsen Ministeriet Hospital ' +
    'Hospitalet Sygehus Sygehuset Universitet Universitetet Universitetshospital Skole Skolen Kirke Kirken Kirkens Gade Vej Allé Plads Torv Park Parken Kors Hær ' +
    'Korshær Vagt Vagten Danmark Danmarks Dansk Danske Den Det De København Københavns Aarhus Århus Odense Aalborg Ålborg Esbjerg Randers Kolding Horsens Vejle ' +
    'Roskilde Herning Silkeborg Næstved Fredericia Viborg Køge Holstebro Slagelse Hillerød Sønderborg Svendborg Hjørring Frederikshavn Nørrebro Vesterbro Østerbro ' +
    'Amager Frederiksberg Sundby Valby Vanløse Brønshøj Bispebjerg Hvidovre Glostrup Sjælland Jylland Fyn Lolland Falster Bornholm Nord Syd Øst Vest Nordjylland ' +
    'Midtjylland Syddanmark Hovedstaden Grønland Færøerne Social Socialt Sociale Psykiatri Psykiatrien Jobcenter Borgerservice Word Outlook Teams Google Apple'
  ).split(' '),
);
